import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import type { RequestRow } from '../contract.ts';
import type { Lane } from '../lanes/lane.ts';
import { summaryInLists } from '../lanes/lane-words.ts';
import type { RequestStatus } from '../request-states.ts';
import { firstOnRoads, type Wanted } from './first-on-roads.ts';

/** The light rows of a list. One statement: the page of ids first, then the rows and the names of each. */
export async function requestRows(useCase: UseCase, wanted: Wanted): Promise<(RequestRow & { sortKey: string | null })[]> {
  const { db, actor, clock } = useCase;
  const { rows } = await sql<RawRow>`
    with page as materialized (${firstOnRoads(useCase, wanted)})
    select request.id, request.number, request.summary, request.status, request.status_since, request.submitted_at, request.first_answered_at, request.next_due_at,
      request.resolution_due_at, request.closed_at, request.last_activity_at, request.open_piece_count, request.version, request.lane,
      school.id as school_id, school.short_name as school_name, f.id as function_id, f.name as function_name, owner.id as owner_id, owner.full_name as owner_name,
      request.closed_at is null and case when seen.seen_at is null then ${isTheirs(actor.personId)} else seen.seen_at < request.last_activity_at end as unread,
      to_char(page.key at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as sort_key
    from page join request on request.district_id = ${actor.districtId} and request.id = page.id
    join school on school.district_id = request.district_id and school.id = request.school_id
    join support_function f on f.district_id = request.district_id and f.id = request.function_id
    join person owner on owner.district_id = request.district_id and owner.id = request.owner_id
    left join request_seen seen on seen.district_id = request.district_id and seen.request_id = request.id and seen.person_id = ${actor.personId}
    order by page.key ${sql.raw(wanted.order.direction)}, page.id`.execute(db);
  const now = clock.now().epochMilliseconds;
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    summary: summaryInLists(row),
    lane: row.lane,
    status: row.status,
    statusSince: row.statusSince.toISOString(),
    school: { id: row.schoolId, name: row.schoolName },
    function: { id: row.functionId, name: row.functionName },
    owner: { id: row.ownerId, name: row.ownerName },
    submittedAt: row.submittedAt.toISOString(),
    firstAnsweredAt: row.firstAnsweredAt?.toISOString() ?? null,
    nextDueAt: row.nextDueAt?.toISOString() ?? null,
    resolutionDueAt: row.resolutionDueAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    lastActivityAt: row.lastActivityAt.toISOString(),
    openPieceCount: row.openPieceCount,
    late: row.closedAt === null && row.nextDueAt !== null && row.nextDueAt.getTime() < now,
    version: row.version,
    unread: row.unread,
    sortKey: row.sortKey,
  }));
}

interface RawRow {
  id: string;
  number: number;
  summary: string;
  status: RequestStatus;
  statusSince: Date;
  submittedAt: Date;
  firstAnsweredAt: Date | null;
  nextDueAt: Date | null;
  resolutionDueAt: Date;
  closedAt: Date | null;
  lastActivityAt: Date;
  openPieceCount: number;
  version: number;
  lane: Lane;
  schoolId: string;
  schoolName: string;
  functionId: string;
  functionName: string;
  ownerId: string;
  ownerName: string;
  unread: boolean;
  sortKey: string | null;
}

/** What one never looked at is unread only where it is one's own or watched: all else would be a list of marks. */
const isTheirs = (personId: string) => sql`(request.owner_id = ${personId} or exists (select from watch where watch.district_id = request.district_id and watch.person_id = ${personId} and watch.request_id = request.id and watch.until is null))`;
