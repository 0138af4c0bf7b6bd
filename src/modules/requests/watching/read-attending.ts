import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import type { RequestReply } from '../contract/reading.ts';

/** Whether the actor watches a request, and who was brought in. */
export async function readAttending({ db, actor }: UseCase, requestId: string): Promise<Pick<RequestReply, 'watching' | 'collaborators'>> {
  const { rows } = await sql<Pick<RequestReply, 'watching' | 'collaborators'>>`
    select exists (select from watch where district_id = ${actor.districtId} and person_id = ${actor.personId} and request_id = ${requestId} and until is null) as watching,
      (select coalesce(json_agg(json_build_object('id', person.id, 'name', person.full_name) order by person.full_name), '[]') from request_party party join person on person.district_id = party.district_id and person.id = party.person_id
        where party.district_id = ${actor.districtId} and party.request_id = ${requestId} and party.part = 'collaborator' and party.until is null) as collaborators`.execute(db);
  return rows[0]!;
}
