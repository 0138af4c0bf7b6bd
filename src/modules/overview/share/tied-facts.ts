import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { ordinary } from '../../requests/index.ts';
import { countedVisits } from '../../visits/index.ts';

/** What a school had of one kind of support while it was in a region, and how much of that is tied to a goal of its plan. */
export interface TiedFact {
  schoolId: string;
  regionId: string | null;
  all: number;
  tied: number;
}

interface Time {
  from: string;
  to: string;
}

/** The ordinary requests that schools opened, by the region in which each was asked. */
export async function tiedRequests({ db, actor }: UseCase, { from, to }: Time): Promise<TiedFact[]> {
  const { rows } = await sql<TiedFact>`
    with asked as (
      select request.school_id, (request.submitted_at at time zone ${actor.timeZone})::date as on_day,
        exists (select from plan_link l where l.district_id = request.district_id and l.request_id = request.id and l.untied_at is null) as is_tied
      from request where request.district_id = ${actor.districtId} and ${ordinary}
        and request.submitted_at >= (${from}::date)::timestamp at time zone ${actor.timeZone} and request.submitted_at < (${to}::date + 1)::timestamp at time zone ${actor.timeZone})
    select asked.school_id, m.region_id, count(*)::int as all, (count(*) filter (where is_tied))::int as tied
    from asked left join region_membership m on m.district_id = ${actor.districtId} and m.school_id = asked.school_id and m.valid_from <= asked.on_day and (m.valid_to is null or m.valid_to > asked.on_day)
    group by asked.school_id, m.region_id`.execute(db);
  return rows;
}

/** The visits that counted and the hours of everybody who came, by the region in which the school was on the day. */
export async function tiedVisits({ db, actor }: UseCase, { from, to }: Time): Promise<{ visits: TiedFact[]; hours: TiedFact[] }> {
  const { rows } = await sql<{ schoolId: string; regionId: string | null; visits: number; tiedVisits: number; minutes: number; tiedMinutes: number }>`
    select v.school_id, m.region_id, (count(*) filter (where v.mode = 'in_person'))::int as visits, (count(*) filter (where v.mode = 'in_person' and v.is_tied))::int as tied_visits,
      sum(v.person_minutes)::int as minutes, coalesce(sum(v.person_minutes) filter (where v.is_tied), 0)::int as tied_minutes
    from (${countedVisits(actor)}) v left join region_membership m on m.district_id = ${actor.districtId} and m.school_id = v.school_id and m.valid_from <= v.held_on and (m.valid_to is null or m.valid_to > v.held_on)
    where v.held_on between ${from} and ${to}
    group by v.school_id, m.region_id`.execute(db);
  return {
    visits: rows.flatMap(({ schoolId, regionId, visits, tiedVisits: tied }) => (visits === 0 ? [] : [{ schoolId, regionId, all: visits, tied }])),
    hours: rows.map(({ schoolId, regionId, minutes, tiedMinutes }) => ({ schoolId, regionId, all: minutes / 60, tied: tiedMinutes / 60 })),
  };
}
