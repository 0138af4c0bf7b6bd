import { sql, type SqlBool } from 'kysely';
import { scopeOf, type UseCase } from '../../people/index.ts';

/** SQL over `saved_view`: the actor's own, and those shared with a role, region or department of theirs; none that ended. */
export function reachableViews({ actor }: Pick<UseCase, 'actor'>) {
  const roles = [...new Set(actor.grants.map((grant) => grant.role))];
  return sql<SqlBool>`(saved_view.district_id = ${actor.districtId} and saved_view.ended_at is null and (saved_view.person_id = ${actor.personId} or saved_view.role = any(${roles}::text[])
    or saved_view.region_id = any(${scopeOf(actor, 'regionId')}::uuid[]) or saved_view.department_id = any(${scopeOf(actor, 'departmentId')}::uuid[]) or saved_view.shared_by = ${actor.personId}))`;
}

/** SQL over `saved_view`: the actor may edit or end it, as their own or as what they share. */
export function ownViews({ actor }: Pick<UseCase, 'actor'>) {
  return sql<SqlBool>`(saved_view.district_id = ${actor.districtId} and saved_view.ended_at is null and (saved_view.person_id = ${actor.personId} or saved_view.shared_by = ${actor.personId}))`;
}
