import { AppError } from '../../../platform/errors.ts';
import { holdsRole, scopeOf, type Actor, type UseCase } from '../../people/index.ts';
import type { Lane } from '../lanes/lane.ts';

/** The functions whose items the actor may edit: all for the administrator, else those their department owns. */
export function editsItemsOf(actor: Actor, departmentId: string): boolean {
  return holdsRole(actor, 'administrator') || scopeOf(actor, 'departmentId', 'department_head').includes(departmentId);
}

/** Throws AppError `not_found` for a function that is not in force, `not_allowed` for somebody else's. */
export async function requireCatalogEditor({ db, actor }: UseCase, functionId: string): Promise<void> {
  const owner = await db.selectFrom('supportFunction').where('districtId', '=', actor.districtId).where('id', '=', functionId).where('endedAt', 'is', null).select('departmentId').executeTakeFirst();
  if (!owner) throw new AppError('not_found', 'There is no such function.');
  if (!editsItemsOf(actor, owner.departmentId)) throw new AppError('not_allowed', 'The head of the owning department, or the administrator, changes the catalogue.', { reason: 'role' });
}

/** The item in force, locked, whose owner's head the actor is. Throws AppError `not_found` or `not_allowed`. */
export async function lockCatalogItem(useCase: UseCase, id: string): Promise<{ id: string; name: string; description: string; keywords: string[]; functionId: string; regionMayDecide: string | null; lane: Lane }> {
  const { db, actor } = useCase;
  const item = await db
    .selectFrom('catalogItem')
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .select(['id', 'name', 'description', 'keywords', 'functionId', 'regionMayDecide', 'lane'])
    .forUpdate()
    .executeTakeFirst();
  if (!item) throw new AppError('not_found', 'There is no such thing to ask for.');
  await requireCatalogEditor(useCase, item.functionId);
  return { ...item, lane: item.lane as Lane };
}
