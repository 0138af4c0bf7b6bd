import { sql, type Expression, type SqlBool } from 'kysely';
import { holdsRole, scopeOf, type UseCase } from '../people/index.ts';
import { schoolsOfRegions } from '../regions/index.ts';

/**
 * Which plans exist for this actor, as SQL on `plan`. Every read starts here.
 *
 * - a school's leader and staff: those of their school;
 * - a region's superintendent, operational leader and team: those of the schools that are in the region today;
 * - district leaders, the data office and auditors: all;
 * - a department's people: all that have left their first draft.
 */
export function visiblePlans({ actor }: Pick<UseCase, 'actor'>): Expression<SqlBool> {
  const roads = [sql<SqlBool>`false`];
  if (holdsRole(actor, 'district_leader', 'data_office', 'auditor')) roads.push(sql<SqlBool>`true`);
  const schools = scopeOf(actor, 'schoolId', 'school_leader', 'school_staff');
  if (schools.length > 0) roads.push(sql<SqlBool>`plan.school_id = any(${schools}::uuid[])`);
  const regions = scopeOf(actor, 'regionId', 'regional_superintendent', 'operational_leader', 'team_member');
  if (regions.length > 0) roads.push(sql<SqlBool>`plan.school_id = any(${schoolsOfRegions(actor, regions)})`);
  if (holdsRole(actor, 'department_head', 'department_staff')) roads.push(sql<SqlBool>`plan.state <> 'draft'`);
  return sql<SqlBool>`plan.district_id = ${actor.districtId} and (${sql.join(roads, sql` or `)})`;
}
