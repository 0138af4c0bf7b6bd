import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { visibleRequests } from '../visibility.ts';
import type { ScheduledMessage } from './contract.ts';
import { nextSchoolMorning } from './sending-time.ts';

/** What the actor wrote in a request and was not sent yet; nobody else's. */
export async function findScheduledMessages(useCase: UseCase, requestId: string) {
  const { db, actor } = useCase;
  const seen = await db.selectFrom('request').where('request.id', '=', requestId).where(visibleRequests(useCase)).select('id').executeTakeFirst();
  if (!seen) throw new AppError('not_found', 'There is no such request, or it is not yours to see.');
  const { rows: items } = await sql<ScheduledMessage>`
    select s.id, s.body, cardinality(s.file_ids) as file_count, s.is_later, to_char(s.send_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as send_at, s.state, s.held_reason
    from scheduled_message s
    where s.district_id = ${actor.districtId} and s.request_id = ${requestId} and s.author_id = ${actor.personId} and s.state in ('waiting', 'held')
    order by s.send_at, s.id limit 50`.execute(db);
  return { items, nextSchoolDayAt: new Date((await nextSchoolMorning(useCase)).epochMilliseconds).toISOString() };
}
