import { sql, type RawBuilder } from 'kysely';
import { inForce, serves, type DistrictZone } from './in-force.ts';

/** The rungs of the ladder in their order, from whoever covers for a time to anybody who runs the district. */
export const rungs = ['cover', 'holder', 'backup', 'operational_leader', 'superintendent', 'department_head', 'district'] as const;

export type Rung = (typeof rungs)[number];

/**
 * SQL of the one order in which people answer for a seat on a local day: a cover for the time, the holder, the backup,
 * the region's operational leader and superintendent, the head of the function's department, and last anybody who leads
 * or administers the district. Whoever left serves no more; whoever is away that day comes after everybody who is not.
 *
 * A `with` part that reads a CTE `seat (region_id, function_id, department_id)` and gives `ladder (region_id, function_id,
 * person_id, rung 1..7, away, step 1..)`. A seat without a region begins at the department.
 */
export function ladder(zone: DistrictZone, on: string): RawBuilder<unknown> {
  return sql`candidate as (
      select seat.region_id, seat.function_id, t.person_id, case t.duty when 'cover' then 1 when 'holder' then 2 else 3 end as rung, t.share_percent as share, t.id
      from seat join team_assignment t on t.district_id = ${zone.districtId} and t.region_id = seat.region_id and t.function_id = seat.function_id
      where ${inForce('t', on)}
      union all
      select seat.region_id, seat.function_id, g.person_id, case g.role when 'operational_leader' then 4 when 'regional_superintendent' then 5 when 'department_head' then 6 else 7 end, case g.role when 'district_leader' then 1 else 0 end, g.id
      from seat join role_grant g on g.district_id = ${zone.districtId} and (
        g.role in ('operational_leader', 'regional_superintendent') and g.region_id = seat.region_id
        or g.role = 'department_head' and g.department_id = seat.department_id
        or g.role in ('district_leader', 'administrator'))
      where ${inForce('g', on)}
    ), present as (
      select candidate.*, exists (select from absence where absence.district_id = p.district_id and absence.person_id = p.id and absence.ended_at is null
        and ${on}::date between absence.first_day and absence.last_day) as away
      from candidate join person p on p.district_id = ${zone.districtId} and p.id = candidate.person_id
      where ${serves(zone, on)}
    ), ladder as (
      select present.*, row_number() over (partition by region_id, function_id order by away, rung, share desc, id) as step from present
    )`;
}
