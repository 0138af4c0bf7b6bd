import { sql, type Expression, type SqlBool } from 'kysely';
import { holdsRole, scopeOf, type UseCase } from '../people/index.ts';

/**
 * Which requests exist for this actor, as a condition on `request`. Every read starts here: list, count, one, search,
 * export and the event stream.
 *
 * - a school's leader: the requests of their school; its staff: those they asked or take part in;
 * - a region's superintendent, operational leader and team: the requests of the schools that are in the region today;
 * - a department's people: requests of their department's functions, and those with a piece for it;
 * - district leaders and auditors: all;
 * - anybody, whatever their role: where they take part today, or asked themselves.
 *
 * Scopes are arrays made once for the statement, so that the big table is met through its indexes.
 */
export function visibleRequests({ actor }: Pick<UseCase, 'actor'>): Expression<SqlBool> {
  const { districtId, personId, today } = actor;
  if (holdsRole(actor, 'district_leader', 'auditor')) return sql<SqlBool>`request.district_id = ${districtId}`;
  const roads = [
    sql`request.id = any(array(select request_id from request_party where district_id = ${districtId} and person_id = ${personId} and until is null))`,
  ];
  const schools = scopeOf(actor, 'schoolId', 'school_leader');
  if (schools.length > 0) roads.push(sql`request.school_id = any(${schools}::uuid[])`);
  const regions = scopeOf(actor, 'regionId', 'regional_superintendent', 'operational_leader', 'team_member');
  if (regions.length > 0) {
    roads.push(sql`request.school_id = any(array(
      select school_id from region_membership where district_id = ${districtId} and region_id = any(${regions}::uuid[])
        and valid_from <= ${today} and (valid_to is null or valid_to > ${today})))`);
  }
  const departments = scopeOf(actor, 'departmentId', 'department_head', 'department_staff');
  if (departments.length > 0) {
    roads.push(sql`request.department_id = any(${departments}::uuid[])`);
    roads.push(sql`request.id = any(array(select request_id from piece where district_id = ${districtId} and department_id = any(${departments}::uuid[])))`);
  }
  return sql<SqlBool>`request.district_id = ${districtId} and (${sql.join(roads, sql` or `)})`;
}

/** On which side of the conversation the actor stands; notes exist for the district's side alone. */
export function sideOf(actor: UseCase['actor'], request: { schoolId: string; requestedBy: string }): 'school' | 'district' {
  const ofSchool = scopeOf(actor, 'schoolId').includes(request.schoolId);
  const otherRoles = actor.grants.some((grant) => grant.schoolId === null);
  return ofSchool || (request.requestedBy === actor.personId && !otherRoles) ? 'school' : 'district';
}
