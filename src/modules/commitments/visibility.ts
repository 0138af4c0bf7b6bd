import { sql, type Expression, type SqlBool } from 'kysely';
import { holdsRole, scopeOf, type UseCase } from '../people/index.ts';
import { schoolsOfRegions } from '../regions/index.ts';
import { sourceSeen } from './source-sight.ts';

/** SQL: not confidential. */
export const openToAll = sql<SqlBool>`not commitment.is_confidential`;

/** Which ordinary commitments exist for this actor: `visibleCommitments` without what is confidential, said so that an index is met. */
export function visibleOrdinary({ actor }: Pick<UseCase, 'actor'>): Expression<SqlBool> {
  return sql<SqlBool>`commitment.district_id = ${actor.districtId} and ${openToAll} and (${roadsOfSight(actor)})`;
}

/**
 * Which commitments exist for this actor, as SQL on `commitment`. Every read starts here.
 *
 * - a school's leader: those with their school; its staff see what they own or have made;
 * - a region's superintendent, operational leader and team: those with the schools that are in the region today;
 * - a department's people: those that were promised in its line;
 * - district leaders and auditors: all;
 * - anybody: what they own or have made.
 *
 * A confidential one exists for whoever sees the record in which it was said, and for nobody else.
 */
export function visibleCommitments({ actor }: Pick<UseCase, 'actor'>): Expression<SqlBool> {
  return sql<SqlBool>`commitment.district_id = ${actor.districtId} and case when commitment.is_confidential then ${sourceSeen({ actor })} else (${roadsOfSight(actor)}) end`;
}

function roadsOfSight(actor: UseCase['actor']): Expression<SqlBool> {
  const { personId } = actor;
  const roads = [sql<SqlBool>`commitment.owner_id = ${personId}`, sql<SqlBool>`commitment.made_by = ${personId}`];
  if (holdsRole(actor, 'district_leader', 'auditor')) roads.push(sql<SqlBool>`true`);
  const schools = scopeOf(actor, 'schoolId', 'school_leader');
  if (schools.length > 0) roads.push(sql<SqlBool>`commitment.school_id = any(${schools}::uuid[])`);
  const regions = scopeOf(actor, 'regionId', 'regional_superintendent', 'operational_leader', 'team_member');
  if (regions.length > 0) roads.push(sql<SqlBool>`commitment.school_id = any(${schoolsOfRegions(actor, regions)})`);
  const departments = scopeOf(actor, 'departmentId', 'department_head', 'department_staff');
  if (departments.length > 0) roads.push(sql<SqlBool>`commitment.department_id = any(${departments}::uuid[])`);
  return sql<SqlBool>`${sql.join(roads, sql` or `)}`;
}
