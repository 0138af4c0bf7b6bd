import { sql, type RawBuilder } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import type { RequestReply } from '../contract/reading.ts';

/** SQL of whether the actor watches a request, and who was brought in. */
export function attendingOf({ actor }: Pick<UseCase, 'actor'>, requestId: string): RawBuilder<Pick<RequestReply, 'watching' | 'collaborators'>> {
  return sql`json_build_object(
    'watching', exists (select from watch where district_id = ${actor.districtId} and person_id = ${actor.personId} and request_id = ${requestId} and until is null),
    'collaborators', (select coalesce(json_agg(json_build_object('id', person.id, 'name', person.full_name) order by person.full_name), '[]')
      from request_party party join person on person.district_id = party.district_id and person.id = party.person_id
      where party.district_id = ${actor.districtId} and party.request_id = ${requestId} and party.part = 'collaborator' and party.until is null))`;
}
