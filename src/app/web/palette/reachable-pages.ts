import type { SessionReply } from '../../../modules/people/contract.ts';

interface ReachablePage {
  to: string;
  label: string;
  /** The roles that have it; undefined for everybody. */
  roles?: readonly string[];
}

const leaders = ['operational_leader', 'regional_superintendent', 'department_head', 'district_leader', 'auditor'];
const schoolSide = ['school_leader', 'school_staff'];
const office = ['administrator', 'data_office', 'auditor', 'district_leader'];
const readers = ['school_leader', 'school_staff', 'operational_leader', 'regional_superintendent', 'team_member', 'department_head', 'department_staff', 'district_leader', 'auditor'];

const askers = ['school_leader', 'operational_leader', 'regional_superintendent', 'department_head', 'department_staff', 'district_leader', 'auditor'];

const districtSide = ['operational_leader', 'regional_superintendent', 'team_member', 'department_head', 'department_staff'];

/** The pages that stand in nobody's rail, for the palette; the rail's own come with the session. What a role may not do there, the page says. */
const pages: readonly ReachablePage[] = [
  { to: '/evidence', label: 'Evidence' },
  { to: '/coverage', label: 'Coverage', roles: leaders },
  { to: '/knowledge', label: 'Knowledge' },
  { to: '/inbox', label: 'Inbox', roles: readers },
  { to: '/ask', label: 'Ask for help', roles: schoolSide },
  { to: '/supporters', label: 'Who supports us', roles: schoolSide },
  { to: '/promises', label: 'Promises', roles: readers },
  { to: '/visits', label: 'Visits', roles: readers },
  { to: '/visits/new', label: 'Record a visit', roles: [...districtSide, 'district_leader'] },
  { to: '/demands', label: 'Asked of schools', roles: askers },
  { to: '/demands/new', label: 'Ask schools', roles: ['department_head', 'department_staff', 'district_leader'] },
  { to: '/demands/meter', label: 'Minutes asked', roles: askers },
  { to: '/digests', label: 'Weekly digests', roles: ['school_leader', 'operational_leader', 'regional_superintendent', 'district_leader', 'auditor'] },
  { to: '/kept-promises', label: 'Service promises kept', roles: leaders },
  { to: '/plans', label: 'Plans' },
  { to: '/plans/imports', label: 'Plans from a table', roles: [...schoolSide, 'data_office', 'administrator'] },
  { to: '/plans/templates', label: 'Templates of plans', roles: office },
  { to: '/macros', label: 'Macros', roles: districtSide },
  { to: '/workload', label: 'Who carries how much', roles: leaders },
  { to: '/tiers', label: 'Tiers and need' },
  { to: '/tiers/support', label: 'Planned support' },
  { to: '/interests', label: 'Declared interests' },
  { to: '/board', label: 'The regions side by side', roles: ['district_leader', 'auditor'] },
  { to: '/strategic-share', label: 'Support that serves plans', roles: ['school_leader', 'operational_leader', 'regional_superintendent', 'team_member', 'district_leader', 'auditor'] },
  { to: '/equity', label: 'Equity of service', roles: leaders },
  { to: '/regions/moves', label: 'Move schools between regions', roles: ['administrator', 'district_leader', 'data_office'] },
  { to: '/evidence/imports', label: 'Measures from files', roles: office },
  { to: '/evidence/hidden', label: 'Hidden figures', roles: ['data_office', 'auditor'] },
  { to: '/settings/mail', label: 'Mail that waits', roles: ['administrator', ...districtSide] },
  { to: '/settings', label: 'Settings', roles: office },
  { to: '/settings/departments', label: 'Departments and functions', roles: office },
  { to: '/settings/policy', label: 'Policy numbers', roles: office },
  { to: '/settings/schools', label: 'Schools from files', roles: office },
  { to: '/settings/circulars', label: 'Circulars from files', roles: ['administrator', 'data_office'] },
  { to: '/kind-guesses', label: 'How kinds are guessed', roles: [...office, 'department_head'] },
  { to: '/settings/catalog', label: 'Service catalogue', roles: office },
  { to: '/settings/people', label: 'People and roles', roles: office },
  { to: '/settings/audit', label: 'Audit trail', roles: office },
  { to: '/setup', label: 'Set up the district', roles: ['administrator'] },
];

/** Every page that the person can open by its name. */
export function reachablePages({ places, roles }: SessionReply): { to: string; label: string }[] {
  const held = new Set<string>(roles.map((each) => each.role));
  const more = pages.filter((page) => (!page.roles || page.roles.some((role) => held.has(role))) && !places.some((place) => place.to === page.to));
  return [...places, ...more].map(({ to, label }) => ({ to, label }));
}
