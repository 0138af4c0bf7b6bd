import { sql } from 'kysely';
import { holdsRole, scopeOf, type UseCase } from '../../people/index.ts';
import type { SharedWith } from './contract.ts';

/**
 * With whom the actor may share a view: the regions they serve and the departments they are of; with a role, who leads or
 * administers the district. Not auditors, nor a school's side.
 */
export async function findShareable({ db, actor }: UseCase): Promise<(SharedWith & { name: string })[]> {
  if (holdsRole(actor, 'auditor')) return [];
  const { rows } = await sql<SharedWith & { name: string }>`
    select 'region' as kind, id::text, name from region where district_id = ${actor.districtId} and id = any(${scopeOf(actor, 'regionId')}::uuid[])
    union all select 'department', id::text, name from department where district_id = ${actor.districtId} and id = any(${scopeOf(actor, 'departmentId')}::uuid[])`.execute(db);
  return [...rows, ...(holdsRole(actor, 'district_leader', 'administrator') ? Object.entries(roleNames).map(([id, name]) => ({ kind: 'role' as const, id, name })) : [])];
}

/** The roles that read lists, as the name of those who hold them. */
export const roleNames: Record<string, string> = {
  school_leader: 'School leaders',
  school_staff: 'School staff',
  regional_superintendent: 'Regional superintendents',
  operational_leader: 'Operational leaders',
  team_member: 'Regional team members',
  department_head: 'Department heads',
  department_staff: 'Department staff',
  district_leader: 'District leaders',
  auditor: 'Auditors',
};
