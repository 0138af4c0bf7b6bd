import { sql } from 'kysely';
import { recordAct } from '../../platform/audit/record-act.ts';
import { AppError } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { holdsRole, scopeOf, type UseCase } from '../people/index.ts';

export interface NewAbsence {
  personId: string;
  firstDay: string;
  lastDay: string;
  note?: string | undefined;
}

/** Somebody is away on these days, both included. One says it of oneself, or a leader of one's region says it. */
export async function recordAbsence(useCase: UseCase, { personId, firstDay, lastDay, note }: NewAbsence): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  if (lastDay < firstDay) throw new AppError('absence_dates', 'The last day is not before the first.');
  const regions = scopeOf(actor, 'regionId', 'regional_superintendent', 'operational_leader');
  const { rows } = await sql<{ inReach: boolean }>`
    select exists (select from role_grant g where g.district_id = ${actor.districtId} and g.person_id = p.id and g.region_id = any(${regions}::uuid[]) and g.valid_from <= ${actor.today} and (g.valid_to is null or g.valid_to > ${actor.today})) as in_reach
    from person p where p.district_id = ${actor.districtId} and p.id = ${personId} and p.ended_at is null`.execute(db);
  if (!rows[0]) throw new AppError('not_found', 'There is no such person.');
  if (personId !== actor.personId && !holdsRole(actor, 'administrator') && !rows[0].inReach) throw new AppError('not_allowed', 'One says it of oneself, or a leader of the region says it.', { reason: 'role' });
  const id = newId();
  await db.insertInto('absence').values({ districtId: actor.districtId, id, personId, firstDay, lastDay, note: note ?? null, recordedBy: actor.personId, recordedAt: clock.now().toString() }).execute();
  await recordAct(useCase, { act: 'absence.recorded', subjectType: 'person', subjectId: personId, details: { firstDay, lastDay } });
  return { id };
}
