import { sql, type RawBuilder } from 'kysely';
import { keptPlan } from '../../../platform/database/kept-plans.ts';
import type { UseCase } from '../../people/index.ts';
import { ordinary, visibleRequests } from '../visibility.ts';

export interface Contact {
  at: string;
  kind: 'message' | 'piece' | 'handoff';
  requestId: string;
}

/**
 * When somebody of the district last wrote to a school, did a piece for it, or took on what it asked, up to an instant; of
 * ordinary requests that the actor sees. A school that nobody turned to has no entry. One statement.
 *
 * The newest message is met in its index; a piece or hand-off counts only when it is newer, so it is looked for among the
 * requests that moved since.
 */
export async function contactsBySchool(useCase: UseCase, schools: RawBuilder<string[]>, at: string): Promise<Map<string, Contact>> {
  const seen = sql`${visibleRequests(useCase)} and ${ordinary}`;
  // Behind the wall an index is met by a condition that can leak nothing: a case counts as one, `coalesce` does not.
  const newest = sql`case when message.at is null then '-infinity'::timestamptz else message.at end`;
  const since = sql`request.school_id = one.id and request.last_activity_at >= ${newest}`;
  const { rows } = await sql<Contact & { schoolId: string }>`${keptPlan}
    select one.id as school_id, newest.kind, newest.request_id, to_char(newest.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from unnest(${schools}) one(id)
    left join lateral (select m.sent_at as at, m.id, m.request_id from request_message m join request on request.district_id = m.district_id and request.id = m.request_id
      where m.district_id = ${useCase.actor.districtId} and m.school_id = one.id and m.side = 'district' and m.sent_at <= ${at} and ${seen} order by m.sent_at desc, m.id limit 1) message on true
    cross join lateral (
      select 'message' as kind, message.at, message.request_id, message.id where message.at is not null
      union all (select 'piece', p.finished_at, p.request_id, p.id from request join piece p on p.district_id = request.district_id and p.request_id = request.id
        where ${seen} and ${since} and p.outcome = 'done' and p.finished_at <= ${at} and p.finished_at > ${newest} order by p.finished_at desc, p.id limit 1)
      union all (select 'handoff', h.answered_at, h.request_id, h.id from request join handoff h on h.district_id = request.district_id and h.request_id = request.id
        where ${seen} and ${since} and h.answer = 'accepted' and h.answered_at <= ${at} and h.answered_at > ${newest} order by h.answered_at desc, h.id limit 1)
      order by 2 desc, 4 limit 1) newest`.execute(useCase.db);
  return new Map(rows.map(({ schoolId, ...contact }) => [schoolId, contact]));
}
