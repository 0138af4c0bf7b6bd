import type { Role } from './role.ts';

export interface Place {
  to: string;
  label: string;
  icon: string;
}

const home: Place = { to: '/', label: 'Home', icon: 'home' };
const inbox: Place = { to: '/inbox', label: 'Inbox', icon: 'inbox' };
const requests: Place = { to: '/requests', label: 'Requests', icon: 'requests' };
const schools: Place = { to: '/schools', label: 'Schools', icon: 'building' };
const regions: Place = { to: '/regions', label: 'Regions', icon: 'map' };
const coverage: Place = { to: '/coverage', label: 'Coverage', icon: 'coverage' };
const calendar: Place = { to: '/calendar', label: 'Calendar', icon: 'calendar' };
const knowledge: Place = { to: '/knowledge', label: 'Knowledge', icon: 'book' };
const evidence: Place = { to: '/evidence', label: 'Evidence', icon: 'chart' };
const plans: Place = { to: '/plans', label: 'Our plan', icon: 'plan' };
const visits: Place = { to: '/visits', label: 'Visits', icon: 'visits' };
const settings: Place = { to: '/settings', label: 'Settings', icon: 'settings' };
const mySchool: Place = { to: '/supporters', label: 'Who supports us', icon: 'people' };

const placesByRole: Record<Role, Place[]> = {
  school_leader: [home, requests, mySchool, plans, knowledge, calendar],
  school_staff: [home, requests, mySchool, plans, knowledge, calendar],
  regional_superintendent: [home, requests, schools, regions, evidence, calendar],
  operational_leader: [home, requests, schools, regions, coverage, calendar],
  team_member: [home, inbox, requests, schools, visits, coverage],
  department_head: [home, inbox, requests, schools, coverage, evidence],
  department_staff: [home, inbox, requests, schools, visits, coverage],
  district_leader: [home, requests, schools, regions, evidence, calendar],
  data_office: [home, schools, regions, evidence, calendar, settings],
  auditor: [home, requests, schools, regions, evidence, settings],
  administrator: [home, schools, regions, coverage, calendar, settings],
};

/** The places of the rail, six at most, in one order; the order of the first role wins. */
export function placesOf(held: Role[]): Place[] {
  const all = held.flatMap((role) => placesByRole[role]);
  const once = all.filter((place, index) => all.findIndex((other) => other.to === place.to) === index);
  return once.slice(0, 6);
}
