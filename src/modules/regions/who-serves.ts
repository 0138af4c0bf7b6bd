import { sql } from 'kysely';
import { AppError } from '../../platform/errors.ts';
import type { UseCase } from '../people/index.ts';

export type RoutingCause =
  | 'routed_to_cover'
  | 'routed'
  | 'routed_to_backup'
  | 'routed_to_operational_leader'
  | 'routed_to_superintendent'
  | 'routed_to_department';

export interface Server {
  personId: string;
  name: string;
  cause: RoutingCause;
}

/**
 * Who answers for a function at a school on a local day: a cover for the time, the holder of the seat, the backup, then
 * the region's operational leader and superintendent, the head of the function's department, and last anybody who leads
 * or administers the district. Whoever is away that day is passed over, unless nobody is left; never nobody, except in a
 * district without people (AppError `nobody_serves`).
 */
export async function whoServes({ db, actor }: UseCase, find: { schoolId: string; functionId: string; on: string }): Promise<Server> {
  const { schoolId, functionId, on } = find;
  const { districtId } = actor;
  const { rows } = await sql<Server>`
    with place as (
      select region_id from region_membership
      where district_id = ${districtId} and school_id = ${schoolId} and valid_from <= ${on} and (valid_to is null or valid_to > ${on})
    ), candidate as (
      select person_id, case duty when 'cover' then 1 when 'holder' then 2 else 3 end as rung, share_percent as share, id
      from team_assignment
      where district_id = ${districtId} and region_id in (select region_id from place) and function_id = ${functionId}
        and valid_from <= ${on} and (valid_to is null or valid_to > ${on})
      union all
      select person_id, case role when 'operational_leader' then 4 when 'regional_superintendent' then 5 when 'department_head' then 6 else 7 end, 0, id
      from role_grant
      where district_id = ${districtId} and valid_from <= ${on} and (valid_to is null or valid_to > ${on})
        and (role in ('operational_leader', 'regional_superintendent') and region_id in (select region_id from place)
          or role = 'department_head' and department_id = (select department_id from support_function where district_id = ${districtId} and id = ${functionId})
          or role in ('district_leader', 'administrator'))
    )
    select person.id as person_id, person.full_name as name,
      (array['routed_to_cover', 'routed', 'routed_to_backup', 'routed_to_operational_leader', 'routed_to_superintendent', 'routed_to_department', 'routed_to_department'])[candidate.rung] as cause
    from candidate join person on person.district_id = ${districtId} and person.id = candidate.person_id and person.ended_at is null
    order by exists (
        select from absence where absence.district_id = ${districtId} and absence.person_id = person.id and absence.ended_at is null
          and ${on}::date between first_day and last_day),
      candidate.rung, candidate.share desc, candidate.id
    limit 1`.execute(db);
  if (!rows[0]) throw new AppError('nobody_serves', 'The district has nobody yet who could answer. Give somebody a role first.');
  return rows[0];
}
