import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import type { Lane } from '../lanes/lane.ts';
import { summaryInLists } from '../lanes/lane-words.ts';
import type { RequestStatus } from '../request-states.ts';
import { visibleRequests } from '../visibility.ts';

const recentDays = 60;
/** Of the words asked, how many another request must share to be called similar. */
const sharedAtLeast = 0.5;

export interface SimilarRequest {
  id: string;
  number: number;
  summary: string;
  status: RequestStatus;
  submittedAt: string;
  owner: string;
}

/**
 * Requests of a school that share most words with a text: open ones, and those of the last sixty days, the most alike
 * first. What the actor may not see is not among them.
 */
export async function findSimilar(useCase: UseCase, { schoolId, text, except, limit }: { schoolId: string; text: string; except?: string | undefined; limit: number }): Promise<{ items: SimilarRequest[] }> {
  const { db, actor, clock } = useCase;
  const since = clock.now().subtract({ hours: 24 * recentDays }).toString();
  const { rows } = await sql<Omit<SimilarRequest, 'submittedAt'> & { submittedAt: Date; lane: Lane }>`
    with asked as materialized (select tsvector_to_array(to_tsvector('english', ${text.slice(0, 2_000)})) as words),
    alike as (
      select request.*, (select count(*) from unnest(asked.words) word where word = any(tsvector_to_array(request.search)))::float / greatest(cardinality(asked.words), 2) as share
      from request cross join asked
      where request.school_id = ${schoolId} and ${visibleRequests(useCase)} and request.id is distinct from ${except ?? null}::uuid
        and (request.closed_at is null or request.submitted_at > ${since}) and cardinality(asked.words) > 0)
    select alike.id, alike.number, alike.summary, alike.lane, alike.status, alike.submitted_at, owner.full_name as owner
    from alike join person owner on owner.district_id = alike.district_id and owner.id = alike.owner_id
    where alike.district_id = ${actor.districtId} and share >= ${sharedAtLeast}
    order by share desc, alike.submitted_at desc, alike.id limit ${limit}`.execute(db);
  return { items: rows.map(({ lane, ...row }) => ({ ...row, summary: summaryInLists({ lane, summary: row.summary }), submittedAt: row.submittedAt.toISOString() })) };
}
