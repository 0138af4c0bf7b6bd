import type { UseCase } from '../../people/index.ts';
import { requestFilters } from '../contract/parts.ts';
import { countMatching } from '../lists/count-matching.ts';

/** The actor's own views and those of their roles, with counts by the same sight as the list. */
export async function findSavedViews(useCase: UseCase) {
  const { db, actor } = useCase;
  const roles = actor.grants.map((grant) => grant.role);
  const views = await db
    .selectFrom('savedView')
    .where('districtId', '=', actor.districtId)
    .where('endedAt', 'is', null)
    .where((eb) => eb.or([eb('personId', '=', actor.personId), ...(roles.length > 0 ? [eb.and([eb('personId', 'is', null), eb('role', 'in', roles)])] : [])]))
    .select(['id', 'name', 'filters', 'personId'])
    .orderBy('position')
    .orderBy('createdAt')
    .limit(50)
    .execute();
  const items = [];
  for (const view of views) {
    const filters = view.filters as Record<string, unknown>;
    items.push({ id: view.id, name: view.name, filters, mine: view.personId === actor.personId, total: await countMatching(useCase, requestFilters.parse(filters)) });
  }
  return { items };
}
