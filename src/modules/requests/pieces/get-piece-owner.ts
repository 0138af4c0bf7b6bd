import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { DistrictUseCase } from '../../people/index.ts';
import { mayOwn } from '../may-own.ts';

export interface PieceOwner {
  personId: string;
  name: string;
  functionId: string | null;
}

interface Seat {
  regionId: string | null;
  departmentId: string;
}

/** As `findPieceOwner`. Throws AppError `nobody_serves`. */
export async function getPieceOwner(useCase: DistrictUseCase, seat: Seat): Promise<PieceOwner> {
  const owner = await findPieceOwner(useCase, seat);
  if (!owner) throw new AppError('nobody_serves', 'This department has nobody here who could take a piece.');
  return owner;
}

/**
 * Who takes a department's piece in a region: the department's own person in that region's team, if there is one and
 * they are here; else the department's head, then its staff.
 */
export async function findPieceOwner({ db, actor }: DistrictUseCase, { regionId, departmentId }: Seat): Promise<PieceOwner | undefined> {
  const { rows } = await sql<PieceOwner>`
    with candidate as (
      select person_id, function_id, case duty when 'cover' then 1 when 'holder' then 2 else 3 end as rung, id from team_assignment
      where district_id = ${actor.districtId} and region_id = ${regionId} and home_department_id = ${departmentId} and valid_from <= ${actor.today} and (valid_to is null or valid_to > ${actor.today})
      union all
      select person_id, null, case role when 'department_head' then 4 else 5 end, id from role_grant
      where district_id = ${actor.districtId} and department_id = ${departmentId} and valid_from <= ${actor.today} and (valid_to is null or valid_to > ${actor.today})
    )
    select person.id as person_id, person.full_name as name, candidate.function_id
    from candidate join person on person.district_id = ${actor.districtId} and person.id = candidate.person_id
    where ${mayOwn({ actor }, sql.ref('person.id'))}
    order by exists (select from absence a where a.district_id = ${actor.districtId} and a.person_id = person.id and a.ended_at is null and ${actor.today}::date between a.first_day and a.last_day), rung, candidate.id
    limit 1`.execute(db);
  return rows[0];
}
