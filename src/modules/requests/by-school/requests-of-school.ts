import { sql, type RawBuilder } from 'kysely';
import { keptPlan } from '../../../platform/database/kept-plans.ts';
import { localDateOf, schoolDaysBetween, type SchoolCalendar } from '../../district/index.ts';
import type { UseCase } from '../../people/index.ts';
import type { Lane } from '../lanes/lane.ts';
import { summaryInLists } from '../lanes/lane-words.ts';
import type { RequestStatus } from '../request-states.ts';
import { ordinary, visibleRequests } from '../visibility.ts';

export interface OpenRequest {
  id: string;
  number: number;
  summary: string;
  status: RequestStatus;
  statusSince: string;
  function: string;
  owner: { id: string; name: string };
  submittedAt: string;
  /** School days since it was asked. */
  ageDays: number;
  nextDueAt: string | null;
  late: boolean;
}

export interface OpenOfSchool {
  open: number;
  late: number;
  waitingOnSchool: number;
  oldestDays: number | null;
  /** With the district, the soonest due first. */
  withDistrict: OpenRequest[];
  /** What waits for the school, the longest first. */
  withSchool: OpenRequest[];
}

interface Asked {
  schoolId: string;
  calendar: SchoolCalendar;
  atMost: number;
  /** For paper, which is handed on: nothing confidential, not even that it is there. */
  ordinaryOnly?: boolean;
}

const iso = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
const waits = sql.raw(`status in ('waiting_on_school', 'resolved_pending_confirmation')`);

type Stored = Omit<OpenRequest, 'ageDays' | 'late'> & { lane: Lane };

/** What is open at a school, as far as the actor sees it: counts, and the first lines of either side. One statement. */
export async function requestsOfSchool(useCase: UseCase, { schoolId, calendar, atMost, ordinaryOnly = false }: Asked): Promise<OpenOfSchool> {
  const { db, actor, clock } = useCase;
  const now = clock.now().toString();
  const lines = (where: RawBuilder<unknown>, order: string) => sql`(select coalesce(json_agg(json_build_object('id', l.id, 'number', l.number, 'summary', l.summary, 'lane', l.lane, 'status', l.status, 'statusSince', ${iso('l.status_since')},
      'function', f.name, 'owner', json_build_object('id', owner.id, 'name', owner.full_name), 'submittedAt', ${iso('l.submitted_at')}, 'nextDueAt', ${iso('l.next_due_at')}) order by ${sql.raw(order.replaceAll('@', 'l.'))}), '[]')
    from (select * from held where ${where} order by ${sql.raw(order.replaceAll('@', ''))} limit ${atMost}) l
    join support_function f on f.district_id = l.district_id and f.id = l.function_id join person owner on owner.district_id = l.district_id and owner.id = l.owner_id)`;
  const { rows } = await sql<Omit<OpenOfSchool, 'oldestDays' | 'withDistrict' | 'withSchool'> & { oldestAt: string | null; withDistrict: Stored[]; withSchool: Stored[] }>`${keptPlan}
    with held as materialized (
      select request.district_id, request.id, request.number, request.summary, request.lane, request.status, request.status_since, request.function_id, request.owner_id, request.submitted_at, request.next_due_at
      from request where ${visibleRequests(useCase)} and request.school_id = ${schoolId} and request.closed_at is null ${ordinaryOnly ? sql`and ${ordinary}` : sql``}
    )
    select count(*) as open, count(*) filter (where next_due_at < ${now}) as late, count(*) filter (where ${waits}) as waiting_on_school, ${iso('min(submitted_at)')} as oldest_at,
      ${lines(sql`not ${waits}`, '@next_due_at nulls last, @id')} as with_district, ${lines(waits, '@status_since, @id')} as with_school
    from held`.execute(db);
  const { withDistrict, withSchool, oldestAt, ...counts } = rows[0]!;
  const ageOf = (instant: string) => schoolDaysBetween(calendar, localDateOf(Date.parse(instant), actor.timeZone), actor.today);
  const shown = ({ lane, summary, ...row }: Stored): OpenRequest => ({ ...row, summary: summaryInLists({ lane, summary }), ageDays: ageOf(row.submittedAt), late: row.nextDueAt !== null && Date.parse(row.nextDueAt) < clock.now().epochMilliseconds });
  return { ...counts, oldestDays: oldestAt === null ? null : ageOf(oldestAt), withDistrict: withDistrict.map(shown), withSchool: withSchool.map(shown) };
}
