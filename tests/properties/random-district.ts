import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { clockAt } from '../../src/platform/clock/clock.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { inDistrict } from '../../src/platform/database/in-district.ts';
import { insertMany } from '../../src/platform/database/insert-many.ts';
import { newId } from '../../src/platform/ids.ts';
import { findActor, type Role, type UseCase } from '../../src/modules/people/index.ts';

const some = fc.nat(999);
const day = fc.integer({ min: -3, max: 20 });

/** What a small random district is made of. Numbers are taken modulo what there is, so that every plan is a district. */
export const districtPlan = fc.record({
  /** Near both daylight-saving edges, the end of a school year, and an ordinary Monday. */
  now: fc.constantFrom('2026-11-23T14:00:00Z', '2026-10-30T19:50:00Z', '2027-03-12T20:10:00Z', '2027-06-24T18:00:00Z'),
  timeZone: fc.constantFrom('America/New_York', 'America/Phoenix', 'America/Los_Angeles'),
  hours: fc.constantFrom(['08:00', '16:00'] as const, ['07:30', '14:15'] as const, ['00:00', '24:00'] as const),
  regions: fc.integer({ min: 2, max: 4 }),
  /** A school without a region is possible: the modulus is one more than there are regions. */
  schools: fc.array(fc.record({ region: some, leaders: fc.integer({ min: 0, max: 2 }), staff: fc.nat(1) }), { minLength: 3, maxLength: 6 }),
  departments: fc.array(fc.record({ head: fc.boolean(), staff: fc.nat(1) }), { minLength: 2, maxLength: 3 }),
  functions: fc.array(some, { minLength: 2, maxLength: 4 }),
  teams: fc.array(fc.record({ superintendent: fc.boolean(), operations: fc.boolean(), members: fc.nat(2) }), { minLength: 4, maxLength: 4 }),
  seats: fc.array(fc.record({ region: some, function: some, person: some, duty: fc.constantFrom('holder', 'backup', 'cover') }), { maxLength: 8 }),
  second: fc.array(fc.record({ person: some, role: fc.constantFrom<Role[]>('school_leader', 'school_staff', 'team_member', 'operational_leader', 'department_head', 'department_staff', 'district_leader', 'auditor'), scope: some }), { maxLength: 4 }),
  ending: fc.array(fc.record({ grant: some, after: fc.integer({ min: 0, max: 12 }) }), { maxLength: 4 }),
  away: fc.array(fc.record({ person: some, from: day, days: fc.nat(4) }), { maxLength: 3 }),
  moves: fc.array(fc.record({ school: some, region: some, after: fc.integer({ min: 1, max: 10 }) }), { maxLength: 2 }),
  exceptions: fc.uniqueArray(fc.record({ after: day, kind: fc.constantFrom('holiday', 'closure', 'half_day') }), { maxLength: 4, selector: (each) => each.after }),
  breaks: fc.array(fc.record({ after: day, days: fc.nat(5) }), { maxLength: 1 }),
});
export type DistrictPlan = typeof districtPlan extends fc.Arbitrary<infer T> ? T : never;

export type RandomDistrict = Awaited<ReturnType<typeof makeDistrict>>;

interface GrantRow {
  districtId: string;
  id: string;
  personId: string;
  role: Role;
  schoolId: string | null;
  regionId: string | null;
  departmentId: string | null;
  validFrom: string;
  validTo: string | null;
  grantedAt: string;
}

/** Makes the planned district beside any others in the database, with a clock that its acts drive. */
export async function makeDistrict(database: Database, plan: DistrictPlan) {
  const { now, timeZone } = plan;
  const districtId = newId();
  const clock = clockAt(now);
  const db = database.owner;
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate();
  const onDay = (days: number) => today.add({ days }).toString();
  const since = today.subtract({ days: 40 }).toString();
  const row = () => ({ districtId, id: newId() });
  const made = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

  const regions = made(plan.regions, (n) => ({ ...row(), number: n + 1, name: `Region ${n + 1}`, validFrom: since, createdAt: now }));
  const schools = plan.schools.map((_, n) => ({ ...row(), stateCode: `0000000${n}`, name: `School ${n}`, shortName: `S${n}`, level: 'k8', createdAt: now }));
  const departments = plan.departments.map((_, n) => ({ ...row(), code: `department_${n}`, name: `Department ${n}`, createdAt: now }));
  const functions = plan.functions.map((department, n) => ({ ...row(), code: n === 0 ? 'operations' : `function_${n}`, name: `Function ${n}`, kind: 'operational', departmentId: departments[department % departments.length]!.id, position: n, createdAt: now }));

  const people: { districtId: string; id: string; fullName: string; createdAt: string }[] = [];
  const grants: GrantRow[] = [];
  const give = (personId: string, role: Role, scope: Partial<Pick<GrantRow, 'schoolId' | 'regionId' | 'departmentId'>> = {}) => {
    grants.push({ ...row(), personId, role, schoolId: null, regionId: null, departmentId: null, ...scope, validFrom: since, validTo: null, grantedAt: now });
  };
  const join = (role: Role, scope: Partial<Pick<GrantRow, 'schoolId' | 'regionId' | 'departmentId'>> = {}) => {
    const person = { ...row(), fullName: `${role} ${people.length}`, createdAt: now };
    people.push(person);
    give(person.id, role, scope);
    return person.id;
  };
  // The first grant is the administrator's and never ends: the last rung of every ladder.
  for (const role of ['administrator', 'district_leader', 'auditor', 'data_office'] as const) join(role);
  plan.schools.forEach((school, n) => {
    made(school.leaders, () => join('school_leader', { schoolId: schools[n]!.id }));
    made(school.staff, () => join('school_staff', { schoolId: schools[n]!.id }));
  });
  const team: string[] = [];
  regions.forEach((region, n) => {
    const { superintendent, operations, members } = plan.teams[n]!;
    if (superintendent) join('regional_superintendent', { regionId: region.id });
    if (operations) join('operational_leader', { regionId: region.id });
    made(members, () => team.push(join('team_member', { regionId: region.id })));
  });
  plan.departments.forEach((department, n) => {
    if (department.head) team.push(join('department_head', { departmentId: departments[n]!.id }));
    made(department.staff, () => team.push(join('department_staff', { departmentId: departments[n]!.id })));
  });
  for (const { person, role, scope } of plan.second) {
    const places = role.startsWith('school') ? { schoolId: schools[scope % schools.length]!.id } : role.startsWith('department') ? { departmentId: departments[scope % departments.length]!.id } : ['team_member', 'operational_leader'].includes(role) ? { regionId: regions[scope % regions.length]!.id } : {};
    give(people[person % people.length]!.id, role, places);
  }
  for (const { grant, after } of plan.ending) grants[1 + (grant % (grants.length - 1))]!.validTo = onDay(after);

  const memberships = plan.schools.flatMap(({ region }, n) => {
    const home = regions[region % (regions.length + 1)];
    return home ? [{ ...row(), schoolId: schools[n]!.id, regionId: home.id, validFrom: since, validTo: null as string | null, recordedAt: now }] : [];
  });
  for (const { school, region, after } of plan.moves) {
    const stays = memberships.find((each) => each.schoolId === schools[school % schools.length]!.id && each.validTo === null);
    if (!stays || stays.validFrom >= onDay(after)) continue;
    stays.validTo = onDay(after);
    memberships.push({ ...row(), schoolId: stays.schoolId, regionId: regions[region % regions.length]!.id, validFrom: onDay(after), validTo: null, recordedAt: now });
  }
  const seats = team.length === 0 ? [] : plan.seats.map((seat) => ({ ...row(), regionId: regions[seat.region % regions.length]!.id, functionId: functions[seat.function % functions.length]!.id, personId: team[seat.person % team.length]!, homeDepartmentId: departments[seat.function % departments.length]!.id, duty: seat.duty, sharePercent: 50, validFrom: since, recordedAt: now }));
  const once = new Map(seats.map((seat) => [`${seat.regionId} ${seat.functionId} ${seat.personId}`, seat]));

  await db.insertInto('district').values({ id: districtId, name: 'Random County', shortName: 'Random', timeZone, createdAt: now }).execute();
  await insertMany(db, 'schoolYear', [['2026-27', '2026-07-01', '2027-06-30'], ['2027-28', '2027-09-01', '2028-06-30']].map(([name, startsOn, endsOn]) => ({ ...row(), name: name!, startsOn: startsOn!, endsOn: endsOn!, recordedAt: now })));
  await insertMany(db, 'schoolHours', made(7, (n) => ({ ...row(), weekday: n + 1, opens: n < 5 ? plan.hours[0] : null, closes: n < 5 ? plan.hours[1] : null, validFrom: '2000-01-01', recordedAt: now })));
  await insertMany(db, 'calendarException', plan.exceptions.map(({ after, kind }) => ({ ...row(), date: onDay(after), kind, opens: kind === 'half_day' ? '08:00' : null, closes: kind === 'half_day' ? '11:30' : null, reason: 'planned', declaredAt: now })));
  await insertMany(db, 'calendarPeriod', plan.breaks.map(({ after, days }) => ({ ...row(), kind: 'break', name: 'A break', startsOn: onDay(after), endsOn: onDay(after + days), recordedAt: now })));
  await insertMany(db, 'department', departments);
  await insertMany(db, 'supportFunction', functions);
  await insertMany(db, 'school', schools);
  await insertMany(db, 'region', regions);
  await insertMany(db, 'regionMembership', memberships);
  await insertMany(db, 'person', people);
  await insertMany(db, 'roleGrant', grants);
  await insertMany(db, 'teamAssignment', [...once.values()]);
  await insertMany(db, 'absence', plan.away.map(({ person, from, days }) => ({ ...row(), personId: people[person % people.length]!.id, firstDay: onDay(from), lastDay: onDay(from + days), recordedAt: now })));
  await insertMany(db, 'serviceCommitment', [{ ...row(), catalogItemId: null, version: 1, firstAnswerMinutes: 300, nextAnswerMinutes: 240, resolutionMinutes: 1_500, validFrom: since, setAt: now }]);

  /** Runs a use case as a person, or says that there is no such person any more. */
  const act = async <T>(personId: string, work: (useCase: UseCase) => Promise<T>): Promise<T | 'nobody'> => {
    const actor = await findActor(db, clock, { personId });
    if (!actor) return 'nobody';
    return inDistrict(database, districtId, (tx) => work({ db: tx, actor, clock }));
  };
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
  return { database, districtId, timeZone, clock, act, administrator: people[0]!.id, people: ids(people), regions: ids(regions), schools: ids(schools), departments: ids(departments), functions: ids(functions) };
}
