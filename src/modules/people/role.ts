/** The roles of the model; `school_staff` and `department_staff` are the lighter twins of the one above them. */
export const roles = [
  'school_leader',
  'school_staff',
  'regional_superintendent',
  'operational_leader',
  'team_member',
  'department_head',
  'department_staff',
  'district_leader',
  'data_office',
  'auditor',
  'administrator',
] as const;

export type Role = (typeof roles)[number];

export const schoolRoles: readonly Role[] = ['school_leader', 'school_staff'];
export const regionRoles: readonly Role[] = ['regional_superintendent', 'operational_leader', 'team_member'];
export const departmentRoles: readonly Role[] = ['department_head', 'department_staff'];
