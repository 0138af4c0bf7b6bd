import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import type { RequestReply } from '../contract/reading.ts';
import type { Lane } from './lane.ts';

const disclosuresAtMost = 100;

/** Of a confidential request: who is named in it, and who saw it when, the latest first. For an ordinary one null. */
export async function readConfidence({ db, actor }: UseCase, requestId: string, lane: Lane): Promise<RequestReply['confidence']> {
  if (lane === 'ordinary') return null;
  const { rows } = await sql<NonNullable<RequestReply['confidence']>>`
    select ${lane} as lane,
      (select coalesce(json_agg(json_build_object('id', id, 'name', full_name, 'parts', parts) order by full_name), '[]') from (
        select person.id, person.full_name, array_agg(distinct party.part order by party.part) as parts
        from request_party party join person on person.district_id = party.district_id and person.id = party.person_id
        where party.district_id = ${actor.districtId} and party.request_id = ${requestId} and party.until is null group by person.id, person.full_name) named) as people,
      (select coalesce(json_agg(json_build_object('person', full_name, 'road', road, 'seenAt', to_char(seen_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by seen_at desc, full_name, road), '[]') from (
        select person.full_name, d.road, d.seen_at from disclosure d join person on person.district_id = d.district_id and person.id = d.person_id
        where d.district_id = ${actor.districtId} and d.request_id = ${requestId} order by d.seen_at desc, person.full_name, d.road limit ${disclosuresAtMost}) seen) as disclosures`.execute(db);
  return rows[0]!;
}
