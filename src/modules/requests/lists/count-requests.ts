import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import type { RequestFilters } from '../contract.ts';
import { countOnRoads } from './count-on-roads.ts';
import { matchingRequests } from './matching-requests.ts';
import { readSearch } from './search/read-search.ts';
import { wordsSource } from './search/words-source.ts';

const closedAtMost = { search: 1_000, list: 10_000 };

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
  /** The closed ones are counted up to 10,000, in a search by words up to 1,000: there are more. */
  moreClosed: boolean;
}

/** How many there are of each kind, within the same sight and filters as the list. One statement. */
export async function countRequests(useCase: UseCase, { state: _, ...asked }: RequestFilters): Promise<RequestCounts> {
  const { db, actor, clock } = useCase;
  const filters = await readSearch(useCase, asked);
  const { search } = filters;
  const atMost = search ? closedAtMost.search : closedAtMost.list;
  const closed = countOnRoads(useCase, { ...filters, state: 'closed' }, { atMost: atMost + 1 });
  const now = clock.now().toString();
  const { rows } = await sql<RequestCounts>`
    with open as (select request.* from ${search ? wordsSource({ search, open: true }) : sql.raw('request')} request where ${matchingRequests(useCase, filters)} and request.closed_at is null)
    select counted.*, counted.open + counted.closed as total, counted.closed > ${atMost} as more_closed from (
      select count(*) as open,
        count(*) filter (where next_due_at < ${now}) as late,
        count(*) filter (where status = 'submitted' and first_answered_at is null) as unanswered,
        count(*) filter (where status like 'waiting%') as waiting,
        count(*) filter (where status in ('resolved_pending_confirmation', 'declined')) as unconfirmed,
        count(*) filter (where status in ('submitted', 'acknowledged', 'in_progress') and last_activity_at < ${now}::timestamptz - interval '5 days') as quiet,
        count(*) filter (where owner_id = ${actor.personId}) as mine,
        count(*) filter (where id in (select request_id from handoff where district_id = ${actor.districtId} and to_id = ${actor.personId} and answer is null)) as offered,
        ${closed} as closed
      from open) counted`.execute(db);
  const counted = rows[0]!;
  return counted.moreClosed ? { ...counted, closed: atMost, total: counted.open + atMost } : counted;
}
