import { sql, type SqlBool } from 'kysely';
import { publish } from '../../../platform/events/publish.ts';
import type { DistrictUseCase } from '../../people/index.ts';

/** SQL over `snooze` and `request`: a promise came due since it was set aside, or its time is over. */
export const isOver = (now: string) => sql<SqlBool>`(snooze.until_at <= ${now} or (request.next_due_at <= ${now} and request.next_due_at > snooze.set_at))`;

/** The school wrote, or opened it again: whoever set the request aside has it before them again, once. */
export async function wakeOnNews(useCase: DistrictUseCase, requestId: string): Promise<void> {
  const { db, actor, clock } = useCase;
  const woken = await db
    .updateTable('snooze')
    .set({ endedAt: clock.now().toString(), endedBy: 'news' })
    .where('districtId', '=', actor.districtId)
    .where('requestId', '=', requestId)
    .where('endedAt', 'is', null)
    .where('personId', 'is distinct from', actor.personId)
    .returning('personId')
    .execute();
  for (const { personId } of woken) await publish(useCase, { type: 'inbox.changed', subjectId: personId, payload: { requestId, cause: 'news' } });
}

/**
 * Ends what was set aside until now, or whose promise came due meanwhile, and tells each person once, also for what came
 * due while nothing ran. Two processes never wake the same. At most `limit` at a time; returns how many.
 */
export async function wakeSnoozes(useCase: DistrictUseCase, limit: number): Promise<number> {
  const { db, actor, clock } = useCase;
  const now = clock.now().toString();
  const { rows } = await sql<{ personId: string; requestId: string; endedBy: string }>`
    update snooze set ended_at = ${now}, ended_by = case when over.by_time then 'time' else 'due' end
    from (select snooze.id, snooze.until_at <= ${now} as by_time from snooze join request on request.district_id = snooze.district_id and request.id = snooze.request_id
      where snooze.district_id = ${actor.districtId} and snooze.ended_at is null and ${isOver(now)} order by snooze.id limit ${limit} for update of snooze skip locked) over
    where snooze.district_id = ${actor.districtId} and snooze.id = over.id
    returning snooze.person_id, snooze.request_id, snooze.ended_by`.execute(db);
  for (const { personId, requestId, endedBy } of rows) await publish(useCase, { type: 'inbox.changed', subjectId: personId, payload: { requestId, cause: endedBy } });
  return rows.length;
}
