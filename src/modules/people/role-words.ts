import type { Role } from './role.ts';

/** What each role is called by people. */
export const roleWords: Record<Role, string> = {
  school_leader: 'School leader',
  school_staff: 'School staff',
  regional_superintendent: 'Regional superintendent',
  operational_leader: 'Operational leader',
  team_member: 'Regional team member',
  department_head: 'Department head',
  department_staff: 'Department staff',
  district_leader: 'District leader',
  data_office: 'Data office',
  auditor: 'Auditor',
  administrator: 'Administrator',
};

/** What a role holds for; null is the whole district. */
export function scopeKindOf(role: Role): 'school' | 'region' | 'department' | null {
  if (role === 'school_leader' || role === 'school_staff') return 'school';
  if (role === 'department_head' || role === 'department_staff') return 'department';
  return role === 'regional_superintendent' || role === 'operational_leader' || role === 'team_member' ? 'region' : null;
}
