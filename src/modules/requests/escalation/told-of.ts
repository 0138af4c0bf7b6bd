import { sql, type RawBuilder } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import type { RequestReply } from '../contract/reading.ts';

/** SQL of who was told of missed promises of a request. */
export function toldOf({ actor }: Pick<UseCase, 'actor'>, requestId: string): RawBuilder<RequestReply['escalation']['told']> {
  return sql`(
    select coalesce(json_agg(json_build_object('clock', e.clock, 'dueAt', to_char(e.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'rung', e.rung, 'person', p.full_name,
      'at', to_char(e.reached_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by e.reached_at, e.id), '[]')
    from escalation e join person p on p.district_id = e.district_id and p.id = e.told_id
    where e.district_id = ${actor.districtId} and e.request_id = ${requestId})`;
}
