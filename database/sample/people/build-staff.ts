import type { Temporal } from 'temporal-polyfill';
import { functionTemplate } from '../../catalog/organization-template.ts';
import { randomFrom } from '../random.ts';
import type { SampleRegion, SampleSchool } from '../sample-school.ts';
import { TIME_ZONE } from '../year/calendar-rows.ts';
import { buildAbsences } from './build-absences.ts';
import { buildCentralPeople } from './build-central-people.ts';
import { buildRegionLeaders } from './build-region-leaders.ts';
import { buildSchoolPeople } from './build-school-people.ts';
import { changeOneLeader } from './change-one-leader.ts';
import { buildTeam } from './build-team.ts';
import { grantSince } from './grant-since.ts';
import { personMaker } from './person-maker.ts';
import type { SampleStaff } from './sample-person.ts';

const VACANT_WEEKS = 6;
const LEADS_SINCE_DAYS = 12;

interface StaffInput {
  seed: number;
  schools: SampleSchool[];
  regions: SampleRegion[];
  now: Temporal.Instant;
}

/** Everybody who works in the sample district around `now`: about 360 invented people, their seats and absences. */
export function buildStaff({ seed, schools, regions, now }: StaffInput): SampleStaff {
  const maker = personMaker(seed);
  const random = randomFrom(seed + 1);
  const today = now.toZonedDateTimeISO(TIME_ZONE).toPlainDate();
  const autumn = today.month >= 7 ? today.year : today.year - 1;
  // Two years back: every request of the sample year falls inside the grants.
  const since = `${autumn - 2}-07-01`;
  const grant = grantSince(since);
  const inSchools = buildSchoolPeople({ schools, maker, grant, random, thisYear: `${autumn}-07-01` });
  const regionLeaders = buildRegionLeaders(regions, maker, grant, since);
  const team = buildTeam({
    regionCount: regions.length,
    homeDepartmentOf: (code) => functionTemplate.find((candidate) => candidate.code === code)!.department,
    since,
    vacantSince: today.subtract({ weeks: VACANT_WEEKS }).toString(),
    maker,
  });
  const central = buildCentralPeople(maker, grant);
  return {
    people: changeOneLeader({ people: [...inSchools, ...regionLeaders.superintendents, ...regionLeaders.operationalLeaders, ...team.people, ...central], maker, grant, on: today.subtract({ days: LEADS_SINCE_DAYS }).toString() }),
    seats: [...regionLeaders.seats, ...team.seats],
    absences: buildAbsences([...regionLeaders.operationalLeaders, ...team.people], today, random),
  };
}
