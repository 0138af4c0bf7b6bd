import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import type { VisitContent } from '../contract.ts';

export interface Came {
  personId: string;
  functionId: string | null;
  departmentId: string | null;
}

interface Found extends Came {
  functionCode: string | null;
  ofDistrict: boolean;
}

/** Who came, one by one and in sum, as the visit itself keeps it. */
export interface Party {
  came: Came[];
  sum: { people: number; departmentIds: string[]; functionCodes: string[] };
}

/**
 * Who came, each with the function in which they came and the department where they were at home on that day: what is told,
 * else what their seats and roles say. Throws AppError `people` for somebody who was not of the district's own people then,
 * for a function that is none, and for the same person twice.
 */
export async function whoCame({ db, actor }: UseCase, schoolId: string, { heldOn, people }: Pick<VisitContent, 'heldOn' | 'people'>): Promise<Party> {
  const { districtId, timeZone } = actor;
  if (new Set(people.map(({ personId }) => personId)).size < people.length) throw new AppError('people', 'Somebody is named twice.');
  const { rows } = await sql<Found>`
    select told.person_id, coalesce(told.function_id, seat.function_id) as function_id, coalesce(seat.home_department_id, home.department_id) as department_id,
      (select f.code from support_function f where f.district_id = ${districtId} and f.id = coalesce(told.function_id, seat.function_id)) as function_code,
      exists (select from person p join role_grant g on g.district_id = p.district_id and g.person_id = p.id
        where p.district_id = ${districtId} and p.id = told.person_id and (p.ended_at is null or (p.ended_at at time zone ${timeZone})::date > ${heldOn}::date)
          and g.school_id is null and g.role <> 'auditor' and g.valid_from <= ${heldOn}::date and (g.valid_to is null or g.valid_to > ${heldOn}::date)) as of_district
    from unnest(${people.map(({ personId }) => personId)}::uuid[], ${people.map(({ functionId }) => functionId ?? null)}::uuid[]) told(person_id, function_id)
    left join lateral (select t.function_id, t.home_department_id from team_assignment t
      where t.district_id = ${districtId} and t.person_id = told.person_id and t.valid_from <= ${heldOn}::date and (t.valid_to is null or t.valid_to > ${heldOn}::date)
      order by t.function_id is not distinct from told.function_id desc,
        t.region_id = (select m.region_id from region_membership m where m.district_id = ${districtId} and m.school_id = ${schoolId} and m.valid_from <= ${heldOn}::date and (m.valid_to is null or m.valid_to > ${heldOn}::date)) desc nulls last,
        t.share_percent desc, t.id limit 1) seat on true
    left join lateral (select g.department_id from role_grant g
      where g.district_id = ${districtId} and g.person_id = told.person_id and g.department_id is not null and g.valid_from <= ${heldOn}::date and (g.valid_to is null or g.valid_to > ${heldOn}::date) order by g.valid_from, g.id limit 1) home on true`.execute(db);
  if (rows.some(({ ofDistrict }) => !ofDistrict)) throw new AppError('people', 'Who came is somebody who was of the district’s own people on that day.');
  if (rows.some(({ functionId, functionCode }) => functionId !== null && functionCode === null)) throw new AppError('people', 'There is no such support function.');
  return {
    came: rows.map(({ personId, functionId, departmentId }) => ({ personId, functionId, departmentId })),
    sum: { people: rows.length, departmentIds: known(rows.map(({ departmentId }) => departmentId)), functionCodes: known(rows.map(({ functionCode }) => functionCode)) },
  };
}

function known(values: (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))].toSorted();
}
