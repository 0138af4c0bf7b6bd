import { sql, type Expression, type SqlBool } from 'kysely';
import { holdsRole, scopeOf, type UseCase } from '../people/index.ts';
import { schoolsOfRegions } from '../regions/index.ts';

/**
 * Which visits exist for this actor, as SQL on `school_visit`. Every read starts here.
 *
 * - a school's own people: those to their school;
 * - a region's superintendent, operational leader and team: those to the schools that are in the region today;
 * - a department's people: those in which somebody of it came;
 * - district leaders and auditors: all;
 * - anybody: those in which they came, and those that they recorded.
 */
export function visibleVisits({ actor }: Pick<UseCase, 'actor'>): Expression<SqlBool> {
  const { districtId, personId } = actor;
  const ofDistrict = sql<SqlBool>`school_visit.district_id = ${districtId}`;
  if (holdsRole(actor, 'district_leader', 'auditor')) return ofDistrict;
  const roads = [sql<SqlBool>`school_visit.recorded_by = ${personId}`, cameFrom({ actor }, sql<SqlBool>`came.person_id = ${personId}`)];
  const schools = scopeOf(actor, 'schoolId', 'school_leader', 'school_staff');
  if (schools.length > 0) roads.push(sql<SqlBool>`school_visit.school_id = any(${schools}::uuid[])`);
  const regions = scopeOf(actor, 'regionId', 'regional_superintendent', 'operational_leader', 'team_member');
  if (regions.length > 0) roads.push(sql<SqlBool>`school_visit.school_id = any(${schoolsOfRegions(actor, regions)})`);
  const departments = scopeOf(actor, 'departmentId', 'department_head', 'department_staff');
  if (departments.length > 0) roads.push(sql<SqlBool>`school_visit.department_ids && ${departments}::uuid[]`);
  return sql<SqlBool>`${ofDistrict} and (${sql.join(roads, sql` or `)})`;
}

/** SQL on `school_visit`: by its newest version somebody came of whom `who` is true, said on `came`. */
export function cameFrom({ actor }: Pick<UseCase, 'actor'>, who: Expression<SqlBool>): Expression<SqlBool> {
  return sql<SqlBool>`exists (select from school_visit_person came where came.district_id = ${actor.districtId} and came.visit_id = school_visit.id and came.version = school_visit.version and ${who})`;
}
