import { sql, type RawBuilder } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { openWork } from '../request-states.ts';
import { ordinary, visibleRequests } from '../visibility.ts';

/** What moves a request, by where it is written down; an owner who left, or an answer taken back, moves nothing. */
const movements = [
  ['request_message', 'sent_at', 'true'],
  ['request_status_change', 'changed_at', 'true'],
  ['holding', 'from_at', `(x.cause = 'handoff' or (x.cause = 'reassigned' and x.handoff_id is null))`],
  ['piece', 'asked_at', 'true'],
  ['piece', 'finished_at', 'true'],
  ['decision', 'decided_at', 'true'],
  ['reclassification', 'made_at', 'true'],
] as const;

/**
 * SQL of the requests that were open at a past instant, each with its status, next due date and last movement as they
 * were then, from history alone: what happened after the instant is left out. Where nothing happened since, the kept
 * columns are still those of then: the due date too, but for those few whose clocks were moved since.
 */
export function openThen(useCase: UseCase, schools: RawBuilder<string[]>, at: string): RawBuilder<unknown> {
  const of = (alias: string) => sql.raw(`${alias}.district_id = r.district_id and ${alias}.request_id = r.id`);
  const moved = movements.map(([table, column, which]) => sql`(select max(x.${sql.raw(column)}) from ${sql.table(table)} x where ${of('x')} and x.${sql.raw(column)} <= ${at} and ${sql.raw(which)})`);
  return sql`
    select r.school_id, r.submitted_at, r.status,
      case when r.last_activity_at <= ${at} then r.last_activity_at else greatest(r.submitted_at, ${sql.join(moved)}) end as last_activity_at,
      case when r.status <> all(${openWork as unknown as string[]}::text[]) then null
        when r.stands and r.id not in (select d.request_id from due_date d where d.district_id = ${useCase.actor.districtId} and d.piece_id is null and d.recorded_at > ${at}) then r.next_due_at
        else (select min(newest.due_at) from (
          select distinct on (d.clock) d.clock, d.due_at from due_date d where ${of('d')} and d.piece_id is null and d.recorded_at <= ${at} order by d.clock, d.recorded_at desc, d.id desc) newest
          where newest.clock in ('next_answer', 'resolution') or (newest.clock = 'first_answer' and (r.first_answered_at is null or r.first_answered_at > ${at}))) end as next_due_at
    from (
      select request.district_id, request.id, request.school_id, request.submitted_at, request.first_answered_at, request.last_activity_at, request.next_due_at,
        request.status_since <= ${at} and (request.first_answered_at is null or request.first_answered_at <= ${at}) as stands,
        case when request.status_since <= ${at} then request.status else (select s.status from request_status_change s
          where s.district_id = request.district_id and s.request_id = request.id and s.changed_at <= ${at} order by s.changed_at desc, s.id desc limit 1) end as status
      from request where ${visibleRequests(useCase)} and ${ordinary} and request.school_id = any(${schools})
        and request.submitted_at <= ${at} and (request.closed_at is null or request.closed_at > ${at})
    ) r where r.status <> 'closed'`;
}
