import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import type { RequestFilters } from '../contract.ts';
import { matchingRequests } from './matching-requests.ts';

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
export async function countRequests(useCase: UseCase, filters: RequestFilters): Promise<RequestCounts> {
  const { db, actor, clock } = useCase;
  const now = clock.now().toString();
  const open = matchingRequests(useCase, { ...filters, state: undefined });
  const { rows } = await sql<RequestCounts>`
    with open as (select request.* from request where ${open} and request.closed_at is null)
    select counted.*, counted.open + counted.closed as total from (
      select count(*) as open,
        count(*) filter (where next_due_at < ${now}) as late,
        count(*) filter (where status = 'submitted' and first_answered_at is null) as unanswered,
        count(*) filter (where status like 'waiting%') as waiting,
        count(*) filter (where status in ('resolved_pending_confirmation', 'declined')) as unconfirmed,
        count(*) filter (where status in ('submitted', 'acknowledged', 'in_progress') and last_activity_at < ${now}::timestamptz - interval '5 days') as quiet,
        count(*) filter (where owner_id = ${actor.personId}) as mine,
        count(*) filter (where id in (select request_id from handoff where district_id = ${actor.districtId} and to_id = ${actor.personId} and answer is null)) as offered,
        (select count(*) from request where ${open} and request.closed_at is not null) as closed
      from open) counted`.execute(db);
  return rows[0]!;
}
