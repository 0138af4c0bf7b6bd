import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { ordinary, visibleRequests } from '../visibility.ts';
import type { SuggestedAnswer } from './contract.ts';

const solvedWithinDays = 730;
/** Of the words asked, how many the solved request must share. */
const sharedAtLeast = 0.5;

/** Requests of a school that it called solved, in much the same words, with what was done. Never a confidential one. */
export async function findSolved(useCase: UseCase, { q, schoolId, limit }: { q: string; schoolId: string; limit: number }): Promise<(SuggestedAnswer & { fit: number })[]> {
  const { db, actor, clock } = useCase;
  const since = clock.now().subtract({ hours: 24 * solvedWithinDays }).toString();
  const { rows } = await sql<{ id: string; number: number; summary: string; whatWasDone: string; confirmedAt: Date; owner: string; fit: number }>`
    with asked as materialized (select tsvector_to_array(to_tsvector('english', ${q})) as words),
    alike as materialized (
      select request.id, request.number, request.summary, request.owner_id,
        (select count(*) from unnest(asked.words) word where word = any(tsvector_to_array(request.search)))::float / greatest(cardinality(asked.words), 3) as fit
      from request cross join asked
      where request.school_id = ${schoolId} and ${visibleRequests(useCase)} and ${ordinary} and request.status = 'closed' and request.submitted_at > ${since} and cardinality(asked.words) > 0)
    select alike.id, alike.number, alike.summary, last.what_was_done, last.confirmed_at, owner.full_name as owner, alike.fit
    from alike join person owner on owner.district_id = ${actor.districtId} and owner.id = alike.owner_id
    cross join lateral (select resolution.what_was_done, confirmation.confirmed_at from confirmation join resolution on resolution.district_id = confirmation.district_id and resolution.id = confirmation.resolution_id
      where confirmation.district_id = ${actor.districtId} and confirmation.request_id = alike.id and confirmation.answer = 'yes' order by confirmation.confirmed_at desc limit 1) last
    where alike.fit >= ${sharedAtLeast} order by alike.fit desc, last.confirmed_at desc, alike.id limit ${limit}`.execute(db);
  return rows.map(({ id, number, summary, whatWasDone, confirmedAt, owner, fit }) => ({ kind: 'request', id, code: `R-${number}`, title: summary, text: whatWasDone, source: owner, date: confirmedAt.toISOString(), position: null, fit }));
}
