import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '../../people/index.ts';

/** SQL: neither withdrawn nor disputed. */
export const counts = sql`school_visit.standing = 'stands'`;

/**
 * SQL that selects the district's visits that count, by their newest version, as rows `(visit_id, school_id, held_on, mode,
 * minutes, people, person_minutes, is_tied, department_ids, function_codes)`; `where` narrows on `school_visit`. One from
 * afar counts for hours, not for visits: the reader looks at `mode`.
 */
export function countedVisits({ districtId }: Pick<Actor, 'districtId'>, where: RawBuilder<unknown> = sql`true`): RawBuilder<unknown> {
  return sql`select school_visit.id as visit_id, school_visit.school_id, school_visit.held_on, school_visit.mode, school_visit.minutes, who.people, school_visit.minutes * who.people as person_minutes,
      school_visit.goal_id is not null as is_tied, who.department_ids, who.function_codes
    from school_visit cross join lateral (
      select count(*)::int as people, coalesce(array_agg(distinct came.department_id) filter (where came.department_id is not null), '{}') as department_ids, coalesce(array_agg(distinct f.code) filter (where f.code is not null), '{}') as function_codes
      from school_visit_person came left join support_function f on f.district_id = came.district_id and f.id = came.function_id
      where came.district_id = school_visit.district_id and came.visit_id = school_visit.id and came.version = school_visit.version) who
    where school_visit.district_id = ${districtId} and ${counts} and ${where}`;
}
