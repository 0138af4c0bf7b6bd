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
  return sql`select school_visit.id as visit_id, school_visit.school_id, school_visit.held_on, school_visit.mode, school_visit.minutes, school_visit.people, school_visit.minutes * school_visit.people as person_minutes,
      school_visit.goal_id is not null as is_tied, school_visit.department_ids, school_visit.function_codes
    from school_visit where school_visit.district_id = ${districtId} and ${counts} and ${where}`;
}
