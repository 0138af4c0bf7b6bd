import { sql } from 'kysely';
import { loadCalendar, schoolMinutesBetween } from '../../district/index.ts';
import type { UseCase } from '../../people/index.ts';
import { ordinary, visibleRequests } from '../../requests/index.ts';

/** One request as a fact of service. */
export interface RequestFact {
  schoolId: string;
  regionId: string | null;
  /** Open school minutes to the first answer; null while there is none. */
  responseMinutes: number | null;
  /** Promises that came due or were met, and those met in time. */
  promised: number;
  met: number;
  ease: number | null;
  solved: boolean;
}

interface Row {
  schoolId: string;
  regionId: string | null;
  submittedAt: Date;
  answeredAt: Date | null;
  promised: number;
  met: number;
  ease: number | null;
  solved: boolean;
}

/**
 * The requests of a time as facts of service: those that the actor sees and that are in no confidential lane. What is in
 * one counts for nobody, so that a figure is the same for all who see the same schools, and tells nothing when passed on.
 */
export async function requestFacts(useCase: UseCase, { from, to }: { from: string; to: string }): Promise<RequestFact[]> {
  const { db, actor, clock } = useCase;
  const now = clock.now().toString();
  const { rows } = await sql<Row>`
    with seen as (
      select request.* from request where ${visibleRequests(useCase)} and ${ordinary}
        and (request.submitted_at at time zone ${actor.timeZone})::date between ${from} and ${to}
    )
    select r.school_id, m.region_id, r.submitted_at, coalesce(r.first_answered_at, r.resolved_at) as answered_at,
      (coalesce(r.first_answered_at, r.resolved_at) is not null or (r.first_answer_due_at < ${now} and r.status <> 'waiting_on_school'))::int
        + (r.resolved_at is not null or (r.resolution_due_at < ${now} and r.status <> 'waiting_on_school'))::int as promised,
      (coalesce(r.first_answered_at, r.resolved_at) <= r.first_answer_due_at)::int + coalesce((r.resolved_at <= r.resolution_due_at)::int, 0) as met,
      (select c.ease_score from confirmation c where c.district_id = r.district_id and c.request_id = r.id and c.ease_score is not null order by c.confirmed_at desc, c.id desc limit 1) as ease,
      r.resolved_at is not null as solved
    from seen r left join region_membership m on m.district_id = r.district_id and m.school_id = r.school_id
      and m.valid_from <= (r.submitted_at at time zone ${actor.timeZone})::date and (m.valid_to is null or m.valid_to > (r.submitted_at at time zone ${actor.timeZone})::date)`.execute(db);
  const calendar = await loadCalendar(useCase);
  return rows.map(({ submittedAt, answeredAt, met, ...row }) => ({
    ...row,
    met: met ?? 0,
    responseMinutes: answeredAt === null ? null : schoolMinutesBetween(calendar, submittedAt.toISOString(), answeredAt.toISOString()),
  }));
}
