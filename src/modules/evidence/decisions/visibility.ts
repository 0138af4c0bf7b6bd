import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { holdsRole, scopeOf, type UseCase } from '../../people/index.ts';

/**
 * SQL: decisions `d` that the actor may see. Those on the whole district are everybody's; those on a school are the school's,
 * its region's and the centre's: no other school reads what was decided about this one.
 */
export function visibleDecisions({ actor }: UseCase): RawBuilder<SqlBool> {
  if (holdsRole(actor, 'district_leader', 'department_head', 'data_office', 'auditor')) return sql<SqlBool>`d.district_id = ${actor.districtId}`;
  const [schools, regions] = [scopeOf(actor, 'schoolId'), scopeOf(actor, 'regionId')];
  const today = sql`m.valid_from <= ${actor.today}::date and (m.valid_to is null or m.valid_to > ${actor.today}::date)`;
  return sql<SqlBool>`d.district_id = ${actor.districtId} and (
    (d.school_id is null and d.region_id is null) or d.owner_id = ${actor.personId} or d.decided_by = ${actor.personId}
    or d.school_id = any(${schools}::uuid[]) or d.region_id = any(${regions}::uuid[])
    or exists (select from region_membership m where m.district_id = d.district_id and m.school_id = d.school_id and m.region_id = any(${regions}::uuid[]) and ${today}))`;
}
