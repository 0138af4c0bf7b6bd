import type { Role } from '../../people/index.ts';
import type { ViewFilters } from './contract.ts';

/** A list that every district has for a role. `code` is its lasting name: a district that ended one does not get it again. */
export interface DefaultView {
  code: string;
  role: Role;
  name: string;
  filters: ViewFilters;
}

const watched = (role: Role): DefaultView => ({ code: 'watched', role, name: 'Watched', filters: { watched: 'me', state: 'all' } });

export const defaultViews: readonly DefaultView[] = [
  ...(['school_leader', 'school_staff'] as const).flatMap((role): DefaultView[] => [
    { code: 'waiting_for_us', role, name: 'Waiting for us', filters: { status: ['waiting_on_school'] } },
    { code: 'unconfirmed', role, name: 'Unconfirmed', filters: { state: 'unconfirmed' } },
    { code: 'late', role, name: 'Late', filters: { state: 'late' } },
    watched(role),
  ]),
  { code: 'unanswered', role: 'operational_leader', name: 'Unanswered', filters: { state: 'unanswered', regionId: 'mine' } },
  { code: 'late_in_region', role: 'operational_leader', name: 'Late in my region', filters: { state: 'late', regionId: 'mine' } },
  { code: 'no_movement', role: 'operational_leader', name: 'No movement for 3 days', filters: { unmovedDays: 3, regionId: 'mine' } },
  { code: 'unconfirmed', role: 'operational_leader', name: 'Schools have not confirmed', filters: { state: 'unconfirmed', regionId: 'mine' } },
  watched('operational_leader'),
  { code: 'late_in_region', role: 'regional_superintendent', name: 'Late in my region', filters: { state: 'late', regionId: 'mine' } },
  { code: 'no_movement', role: 'regional_superintendent', name: 'No movement for 3 days', filters: { unmovedDays: 3, regionId: 'mine' } },
  watched('regional_superintendent'),
  { code: 'mine', role: 'team_member', name: 'Mine', filters: { state: 'open', ownerId: 'me' } },
  { code: 'mine_late', role: 'team_member', name: 'Mine, late', filters: { state: 'late', ownerId: 'me' } },
  { code: 'mine_unconfirmed', role: 'team_member', name: 'Mine, to confirm', filters: { state: 'unconfirmed', ownerId: 'me' } },
  watched('team_member'),
  { code: 'our_late_promises', role: 'department_head', name: 'Our late promises', filters: { state: 'late', departmentId: 'mine' } },
  { code: 'our_unanswered', role: 'department_head', name: 'Ours, unanswered', filters: { state: 'unanswered', departmentId: 'mine' } },
  { code: 'our_no_movement', role: 'department_head', name: 'Ours, no movement for 3 days', filters: { unmovedDays: 3, departmentId: 'mine' } },
  watched('department_head'),
  { code: 'mine', role: 'department_staff', name: 'Mine', filters: { state: 'open', ownerId: 'me' } },
  { code: 'our_late_promises', role: 'department_staff', name: 'Our late promises', filters: { state: 'late', departmentId: 'mine' } },
  watched('department_staff'),
  { code: 'late', role: 'district_leader', name: 'Late', filters: { state: 'late' } },
  { code: 'no_movement', role: 'district_leader', name: 'No movement for 5 days', filters: { unmovedDays: 5 } },
  watched('district_leader'),
  { code: 'late', role: 'auditor', name: 'Late', filters: { state: 'late' } },
];
