import { sql, type RawBuilder } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import type { RequestReply } from '../contract/reading.ts';

/** SQL of the follow-up of an incident: what its writer stated, who, when; null for an ordinary request. */
export function incidentOf({ actor }: Pick<UseCase, 'actor'>, requestId: string): RawBuilder<RequestReply['incident']> {
  return sql`(
    select json_build_object('kind', i.kind, 'statement', i.statement, 'by', person.full_name, 'at', to_char(i.stated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    from incident_statement i join person on person.district_id = i.district_id and person.id = i.stated_by
    where i.district_id = ${actor.districtId} and i.request_id = ${requestId} limit 1)`;
}
