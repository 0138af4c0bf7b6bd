import { Temporal } from 'temporal-polyfill';
import { functionTemplate } from '../../catalog/organization-template.ts';
import { cast } from '../cast.ts';
import type { CastMember } from '../cast.ts';
import { sampleDepartments } from '../departments.ts';
import { randomFrom } from '../random.ts';
import type { SampleRegion, SampleSchool } from '../sample-school.ts';
import { TIME_ZONE } from '../year/sample-calendar.ts';
import { buildAbsences } from './build-absences.ts';
import { buildTeam } from './build-team.ts';
import { personMaker } from './name-maker.ts';
import type { SampleGrant, SamplePerson, SampleRole, SampleSeat, SampleStaff } from './sample-person.ts';

const VACANT_WEEKS = 6;
const NEW_LEADERS = 6;
const SCHOOLS_WITH_STAFF_SEATS = 40;

interface StaffInput {
  seed: number;
  schools: SampleSchool[];
  regions: SampleRegion[];
  now: Temporal.Instant;
}

const castFor = (matches: (member: (typeof cast)[CastMember]) => boolean) => Object.values(cast).find(matches);

/** Everybody who works in the sample district around `now`: about 370 invented people, their seats and absences. */
export function buildStaff({ seed, schools, regions, now }: StaffInput): SampleStaff {
  const maker = personMaker(seed);
  const random = randomFrom(seed + 1);
  const today = now.toZonedDateTimeISO(TIME_ZONE).toPlainDate();
  const yearStart = today.month >= 7 ? today.year : today.year - 1;
  const since = `${yearStart - 2}-07-01`;
  const thisYear = `${yearStart}-07-01`;
  const grant = (role: SampleRole, scope: Partial<SampleGrant> = {}): SampleGrant => ({ role, validFrom: since, validTo: null, ...scope });

  const titleOf = (school: SampleSchool) => (['high', '6_12', 'k12'].includes(school.level) ? 'Head of School' : 'Principal');
  const named = new Set(Object.values(cast).flatMap((member) => ('school' in member ? [member.school as string] : [])));
  const changing = new Set(random.shuffled(schools.filter(({ stateCode }) => !named.has(stateCode))).slice(0, NEW_LEADERS).map((s) => s.stateCode));
  const leaders = schools.flatMap((school): SamplePerson[] => {
    const member = castFor((m) => 'school' in m && m.school === school.stateCode && m.title !== 'School secretary');
    const title = member?.title ?? titleOf(school);
    const scope = { school: school.stateCode };
    if (!changing.has(school.stateCode)) return [maker.make(title, [grant('school_leader', scope)], member?.name)];
    return [
      maker.make(title, [grant('school_leader', { ...scope, validTo: thisYear })]),
      maker.make(title, [grant('school_leader', { ...scope, validFrom: thisYear })]),
    ];
  });
  const secretary = cast.schoolSecretary;
  const schoolStaff = random
    .shuffled(schools.filter(({ stateCode }) => stateCode !== secretary.school))
    .slice(0, SCHOOLS_WITH_STAFF_SEATS)
    .map((school, index) => maker.make(index % 2 ? 'School secretary' : 'Assistant principal', [grant('school_staff', { school: school.stateCode })]));
  schoolStaff.push(maker.make(secretary.title, [grant('school_staff', { school: secretary.school })], secretary.name));

  const regionRole = (role: SampleRole, title: string) =>
    regions.map((region) => {
      const member = castFor((m) => m.title === title && 'region' in m && m.region === region.number);
      return maker.make(title, [grant(role, { region: region.number })], member?.name);
    });
  const superintendents = regionRole('regional_superintendent', 'Regional Superintendent');
  const operationalLeaders = regionRole('operational_leader', 'Regional Operational Leader');
  const operationsSeats = operationalLeaders.flatMap((leader, index): SampleSeat[] => {
    const seat = { region: index + 1, function: 'operations', homeDepartment: 'superintendent', validFrom: since, validTo: null };
    const backup = operationalLeaders[(index + 1) % operationalLeaders.length]!;
    return [
      { ...seat, person: leader.key, duty: 'holder', sharePercent: 95 },
      { ...seat, person: backup.key, duty: 'backup', sharePercent: 5 },
    ];
  });
  const team = buildTeam({
    regionCount: regions.length,
    homeDepartmentOf: (code) => functionTemplate.find((candidate) => candidate.code === code)!.department,
    since,
    vacantSince: today.subtract({ weeks: VACANT_WEEKS }).toString(),
    maker,
  });

  const inDepartment = (code: string, head: boolean) =>
    castFor((m) => 'department' in m && m.department === code && /Director|Chief|Assistant Superintendent/.test(m.title) === head);
  const departmentPeople = sampleDepartments.flatMap(({ code, name, circularCount }): SamplePerson[] => {
    const head = inDepartment(code, true);
    const firstStaff = inDepartment(code, false);
    const count = circularCount >= 14 ? 4 : circularCount >= 7 ? 3 : 2;
    return [
      maker.make(head?.title ?? `Director, ${name}`, [grant('department_head', { department: code })], head?.name),
      ...Array.from({ length: count }, (_, index) =>
        maker.make(
          (index === 0 && firstStaff?.title) || `Coordinator, ${name}`,
          [grant('department_staff', { department: code })],
          index === 0 ? firstStaff?.name : undefined,
        ),
      ),
    ];
  });

  const single = (member: CastMember, role: SampleRole) => maker.make(cast[member].title, [grant(role)], cast[member].name);
  const centre = [
    single('districtSuperintendent', 'district_leader'),
    single('chiefOfSchools', 'district_leader'),
    ...['Deputy Superintendent of Academics', 'Chief Operating Officer', 'Chief Financial Officer', 'Chief of Student Support', 'Chief Equity Officer', 'Chief of Staff'].map(
      (title) => maker.make(title, [grant('district_leader')]),
    ),
    single('dataOffice', 'data_office'),
    maker.make('Data analyst', [grant('data_office')]),
    maker.make('Data analyst', [grant('data_office')]),
    single('auditor', 'auditor'),
    single('administrator', 'administrator'),
  ];

  const absentable = [...team.people, ...operationalLeaders];
  return {
    people: [...leaders, ...schoolStaff, ...superintendents, ...operationalLeaders, ...team.people, ...departmentPeople, ...centre],
    seats: [...operationsSeats, ...team.seats],
    absences: buildAbsences(absentable.map(({ key }) => key), today, random),
  };
}
