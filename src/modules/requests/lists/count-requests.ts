import { sql, type RawBuilder } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import type { RequestFilters } from '../contract.ts';
import { roadsOfSight } from '../visibility.ts';
import { filteredRequests, matchingRequests, requestSource } from './matching-requests.ts';

export interface RequestCounts {
  total: number;
  open: number;
  late: number;
  unanswered: number;
  waiting: number;
  unconfirmed: number;
  quiet: number;
  mine: number;
  offered: number;
  closed: number;
}

/** How many there are of each kind, within the same sight and filters as the list. One statement. */
export async function countRequests(useCase: UseCase, { state: _, ...filters }: RequestFilters): Promise<RequestCounts> {
  const { db, actor, clock } = useCase;
  const now = clock.now().toString();
  const { rows } = await sql<RequestCounts>`
    with open as (select request.* from ${requestSource(filters)} request where ${matchingRequests(useCase, filters)} and request.closed_at is null)
    select counted.*, counted.open + counted.closed as total from (
      select count(*) as open,
        count(*) filter (where next_due_at < ${now}) as late,
        count(*) filter (where status = 'submitted' and first_answered_at is null) as unanswered,
        count(*) filter (where status like 'waiting%') as waiting,
        count(*) filter (where status in ('resolved_pending_confirmation', 'declined')) as unconfirmed,
        count(*) filter (where status in ('submitted', 'acknowledged', 'in_progress') and last_activity_at < ${now}::timestamptz - interval '5 days') as quiet,
        count(*) filter (where owner_id = ${actor.personId}) as mine,
        count(*) filter (where id in (select request_id from handoff where district_id = ${actor.districtId} and to_id = ${actor.personId} and answer is null)) as offered,
        ${closedCount(useCase, filters)} as closed
      from open) counted`.execute(db);
  return rows[0]!;
}

/**
 * The closed ones, which are nearly all: counted road by road, each without what an earlier road had, so that a road by
 * school is counted in its index alone.
 */
function closedCount(useCase: UseCase, filters: RequestFilters): RawBuilder<number> {
  const roads = roadsOfSight(useCase).toSorted((a, b) => Number(b.each !== undefined) - Number(a.each !== undefined));
  const counts = roads.map(({ is }, index) => {
    const earlier = roads.slice(0, index).map((road) => sql`and not ${road.is}`);
    return sql`(select count(*) from ${requestSource(filters)} request where ${is} ${sql.join(earlier, sql` `)} and ${filteredRequests(useCase, filters)} and request.closed_at is not null)`;
  });
  return sql`(${sql.join(counts, sql` + `)})`;
}
