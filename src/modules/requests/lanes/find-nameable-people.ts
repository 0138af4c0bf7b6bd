import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { lockRequest } from '../lock-request.ts';

const peopleAtMost = 5_000;

/** Everybody of the district who takes no part in this confidential request yet, by name. */
export async function findNameablePeople(useCase: UseCase, requestId: string) {
  await lockRequest(useCase, requestId, { act: 'name' });
  const { db, actor } = useCase;
  const { rows } = await sql<{ id: string; name: string; title: string | null }>`
    select id, full_name as name, title from person
    where district_id = ${actor.districtId} and ended_at is null
      and not exists (select from request_party party where party.district_id = person.district_id and party.request_id = ${requestId} and party.person_id = person.id and party.until is null)
    order by full_name, id limit ${peopleAtMost}`.execute(db);
  return { items: rows };
}
