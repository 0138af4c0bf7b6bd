import { sql, type RawBuilder } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { ordinary, visibleRequests } from '../visibility.ts';
import { openThen } from './open-then.ts';

/** When a board is asked of: now, or a past instant, with the one before which nothing moved of what is stuck. */
export interface BoardMoment {
  at: string;
  isNow: boolean;
  unmovedSince: string;
  /** The local day from which on what turned late is new. */
  newFrom: string;
}

/** What stood open at a school. Counted from ordinary requests alone, which is the same for everybody who sees the school. */
export interface SchoolFigures {
  schoolId: string;
  open: number;
  late: number;
  newlyLate: number;
  stuck: number;
  /** For its answer, or for its word that all is solved. */
  waitingOnSchool: number;
  oldestAt: Date | null;
}

/** SQL of what is open now, by the columns that are kept with each act; the index of open requests holds them all. */
function openNow(useCase: UseCase, schools: RawBuilder<string[]>): RawBuilder<unknown> {
  return sql`select request.school_id, request.submitted_at, request.status, request.next_due_at, request.last_activity_at from request
    where ${visibleRequests(useCase)} and ${ordinary} and request.closed_at is null and request.school_id = any(${schools})`;
}

/**
 * The figures of schools at a moment, of what the actor sees today. A past moment is worked out from the history of each
 * request and says what was said then. Schools with nothing open have no row. One statement.
 */
export async function figuresBySchool(useCase: UseCase, schools: RawBuilder<string[]>, moment: BoardMoment): Promise<Map<string, SchoolFigures>> {
  const { at, isNow, unmovedSince, newFrom } = moment;
  const { rows } = await sql<SchoolFigures>`
    with held as ${isNow ? sql`` : sql`materialized`} (${isNow ? openNow(useCase, schools) : openThen(useCase, schools, at)})
    select school_id, count(*) as open, count(*) filter (where next_due_at < ${at}) as late,
      count(*) filter (where next_due_at < ${at} and next_due_at >= (${newFrom}::date)::timestamp at time zone ${useCase.actor.timeZone}) as newly_late,
      count(*) filter (where status in ('submitted', 'acknowledged', 'in_progress') and last_activity_at < ${unmovedSince}) as stuck,
      count(*) filter (where status in ('waiting_on_school', 'resolved_pending_confirmation')) as waiting_on_school, min(submitted_at) as oldest_at
    from held group by school_id`.execute(useCase.db);
  return new Map(rows.map((row) => [row.schoolId, row]));
}
