import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import type { ViewFilters } from './contract.ts';
import { ownViews, reachableViews } from './reachable-views.ts';
import { saveView } from './save-view.ts';

/** Changes the name, or what it holds, of a view of the actor's own or one they share. */
export async function editView(useCase: UseCase, id: string, { name, filters }: { name: string; filters?: ViewFilters | undefined }): Promise<{ id: string }> {
  const changed = await useCase.db
    .updateTable('savedView')
    .set({ name, ...(filters ? { filters: JSON.stringify(filters) } : {}) })
    .where('id', '=', id)
    .where(ownViews(useCase))
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new AppError('not_found', 'There is no such view of yours.');
  return changed;
}

/** Copies a view that the actor has in their list to their own, under a name that is free. */
export async function copyView(useCase: UseCase, id: string): Promise<{ id: string }> {
  const { db, actor } = useCase;
  const view = await db.selectFrom('savedView').where('id', '=', id).where(reachableViews(useCase)).select(['name', 'filters']).executeTakeFirst();
  if (!view) throw new AppError('not_found', 'There is no such view.');
  const { rows } = await sql<{ name: string }>`select lower(name) as name from saved_view where district_id = ${actor.districtId} and person_id = ${actor.personId} and ended_at is null`.execute(db);
  const taken = new Set(rows.map((row) => row.name));
  const base = view.name.slice(0, 50);
  const name = [base, ...Array.from({ length: 40 }, (_, n) => `${base} ${n + 2}`)].find((each) => !taken.has(each.toLowerCase()))!;
  return saveView(useCase, { name, filters: view.filters as ViewFilters });
}
