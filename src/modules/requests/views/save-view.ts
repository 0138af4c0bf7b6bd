import { sql } from 'kysely';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import type { SharedWith, ViewFilters } from './contract.ts';
import { findShareable } from './find-shareable.ts';

const viewsAtMost = 30;

export interface NewView {
  name: string;
  filters: ViewFilters;
  shared?: SharedWith | null | undefined;
}

/** Keeps a filter under a name: the actor's own, or shared, which each counts and lists by their own sight. */
export async function saveView(useCase: UseCase, { name, filters, shared }: NewView): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  if (shared && !(await findShareable(useCase)).some((each) => each.kind === shared.kind && each.id === shared.id)) throw new AppError('not_allowed', 'You share views with the regions you serve and the departments you are of.', { reason: 'scope' });
  const whose = shared ? { sharedBy: actor.personId, ...(shared.kind === 'role' ? { role: shared.id } : shared.kind === 'region' ? { regionId: shared.id } : { departmentId: shared.id }) } : { personId: actor.personId };
  const { rows } = await sql<{ own: number; taken: boolean }>`
    select count(*) filter (where person_id = ${actor.personId} or shared_by = ${actor.personId}) as own,
      coalesce(bool_or(lower(name) = lower(${name}) and ${shared ? sql`${sql.ref(shared.kind === 'role' ? 'role' : `${shared.kind}_id`)}::text = ${shared.id}` : sql`person_id = ${actor.personId}`}), false) as taken
    from saved_view where district_id = ${actor.districtId} and ended_at is null`.execute(db);
  const { own, taken } = rows[0]!;
  if (taken) throw new AppError('conflict', shared ? `There is a view called ${name} already.` : `You have a view called ${name} already.`);
  if (own >= viewsAtMost) throw new AppError('too_many_views', `At most ${viewsAtMost} views. Remove one you do not use.`);
  const id = newId();
  await db
    .insertInto('savedView')
    .values({ districtId: actor.districtId, id, ...whose, name, filters: JSON.stringify(filters), position: 1_000 + own, createdAt: clock.now().toString() })
    .execute();
  if (shared) await recordAct(useCase, { act: 'view.shared', subjectType: 'saved_view', subjectId: id, details: { name, ...shared } });
  return { id };
}
