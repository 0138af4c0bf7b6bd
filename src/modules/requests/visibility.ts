import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely';
import { holdsRole, scopeOf, type UseCase } from '../people/index.ts';
import { schoolsOfRegions } from '../regions/index.ts';

/** SQL: in no confidential lane. */
export const ordinary = sql<SqlBool>`request.lane = 'ordinary'`;

/**
 * One reason for which an actor sees requests. `each` names the ids that a list may walk one after the other, so that
 * it meets the big table in the order of an index; it walks ordinary requests only.
 */
export interface Road {
  is: RawBuilder<SqlBool>;
  each?: { column: 'school_id' | 'department_id'; ids: RawBuilder<string[]> };
}

/**
 * Which requests exist for this actor. Every read starts here: list, count, one, search, export and the event stream.
 *
 * - a school's leader: the requests of their school; its staff: those they asked or take part in;
 * - a region's superintendent, operational leader and team: the requests of the schools that are in the region today;
 * - a department's people: requests of their department's functions, and those with a piece for it;
 * - district leaders and auditors: all;
 * - anybody, whatever their role: where they take part today, or asked themselves.
 *
 * What is in a confidential lane lies on the last of these roads alone.
 *
 * A request is visible when it lies on one of the roads; without `each` on the only one, everything is.
 * Scopes are arrays made once for the statement, so that the big table is met through its indexes.
 */
export function roadsOfSight({ actor }: Pick<UseCase, 'actor'>): Road[] {
  const { districtId, personId, today } = actor;
  const roads: Road[] = [withIds(sql`array(select request_id from request_party where district_id = ${districtId} and person_id = ${personId} and until is null)`)];
  if (holdsRole(actor, 'district_leader', 'auditor')) return [...roads, { is: sql<SqlBool>`(request.district_id = ${districtId} and ${ordinary})` }];
  const schools = scopeOf(actor, 'schoolId', 'school_leader');
  if (schools.length > 0) roads.push(walking('school_id', sql`${schools}::uuid[]`));
  const regions = scopeOf(actor, 'regionId', 'regional_superintendent', 'operational_leader', 'team_member');
  if (regions.length > 0) roads.push(walking('school_id', schoolsOfRegions({ districtId, today }, regions)));
  const departments = scopeOf(actor, 'departmentId', 'department_head', 'department_staff');
  if (departments.length > 0) {
    roads.push(walking('department_id', sql`${departments}::uuid[]`));
    roads.push({ is: sql`(request.id = any(array(select request_id from piece where district_id = ${districtId} and department_id = any(${departments}::uuid[]))) and ${ordinary})` });
  }
  return roads;
}

/** The roads as one condition on `request`. */
export function visibleRequests(useCase: Pick<UseCase, 'actor'>): Expression<SqlBool> {
  const roads = roadsOfSight(useCase).map((road) => road.is);
  return sql<SqlBool>`request.district_id = ${useCase.actor.districtId} and (${sql.join(roads, sql` or `)})`;
}

/** The regions that a filter names: `mine` are those in which the actor serves. */
export function regionsOf(actor: UseCase['actor'], named: string): string[] {
  return named === 'mine' ? scopeOf(actor, 'regionId') : [named];
}

function withIds(ids: RawBuilder<unknown>): Road {
  return { is: sql<SqlBool>`request.id = any(${ids})` };
}

/** A road by school or department, which leads to ordinary requests only. */
export function walking(column: 'school_id' | 'department_id', ids: RawBuilder<string[]>): Road {
  return { is: sql<SqlBool>`(request.${sql.raw(column)} = any(${ids}) and ${ordinary})`, each: { column, ids } };
}

/** On which side of the conversation the actor stands; notes exist for the district's side alone. */
export function sideOf(actor: UseCase['actor'], request: { schoolId: string; requestedBy: string }): 'school' | 'district' {
  // Without any role, as a guest: nothing of the district's inner work.
  if (actor.grants.length === 0) return 'school';
  const ofSchool = scopeOf(actor, 'schoolId').includes(request.schoolId);
  const otherRoles = actor.grants.some((grant) => grant.schoolId === null);
  return ofSchool || (request.requestedBy === actor.personId && !otherRoles) ? 'school' : 'district';
}
