import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { markSeen } from '../watching/mark-seen.ts';
import { sideOf, visibleRequests } from '../visibility.ts';

/** A page says that it is there every fifteen seconds; who was silent for longer than this has gone. */
const goneAfterSeconds = 40;

/**
 * Says that the actor has a request before their eyes and whether they write, and answers who else does. The school's
 * side learns of the district only that the team writes to it, never who looks or that a note is written.
 */
export async function showPresence(useCase: UseCase, requestId: string, { writing }: { writing: 'message' | 'note' | null }): Promise<{ others: { name: string; writing: boolean }[] }> {
  const { db, actor, clock } = useCase;
  const request = await db.selectFrom('request').where('request.id', '=', requestId).where(visibleRequests(useCase)).select(['schoolId', 'requestedBy']).executeTakeFirst();
  if (!request) throw new AppError('not_found', 'There is no such request, or it is not yours to see.');
  const now = clock.now();
  await sql`insert into presence (district_id, request_id, person_id, writing, seen_at) values (${actor.districtId}, ${requestId}, ${actor.personId}, ${writing}, ${now.toString()})
    on conflict (district_id, request_id, person_id) do update set writing = excluded.writing, seen_at = excluded.seen_at`.execute(db);
  await markSeen(useCase, requestId);
  const { rows } = await sql<{ id: string; name: string; writing: 'message' | 'note' | null; ofSchool: boolean }>`
    select person.id, person.full_name as name, presence.writing,
      exists (select from role_grant g where g.district_id = person.district_id and g.person_id = person.id and g.school_id = ${request.schoolId} and g.valid_from <= ${actor.today} and (g.valid_to is null or g.valid_to > ${actor.today})) as of_school
    from presence join person on person.district_id = presence.district_id and person.id = presence.person_id
    where presence.district_id = ${actor.districtId} and presence.request_id = ${requestId} and presence.person_id <> ${actor.personId}
      and presence.seen_at > ${now.subtract({ seconds: goneAfterSeconds }).toString()} order by person.full_name`.execute(db);
  if (sideOf(actor, request) === 'district') return { others: rows.map((row) => ({ name: row.name, writing: row.writing !== null })) };
  const school = rows.filter((row) => row.ofSchool).map((row) => ({ name: row.name, writing: row.writing === 'message' }));
  const teamWrites = rows.some((row) => !row.ofSchool && row.writing === 'message');
  return { others: [...school, ...(teamWrites ? [{ name: 'The team', writing: true }] : [])] };
}
