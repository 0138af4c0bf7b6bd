import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { functionTemplate } from '../../catalog/organization-template.ts';
import { cast, castKey } from '../cast.ts';
import type { CastMember } from '../cast.ts';
import { sampleDepartments } from '../departments.ts';
import regions from '../regions.generated.json' with { type: 'json' };
import type { SampleSchool } from '../sample-school.ts';
import schoolRows from '../schools.generated.json' with { type: 'json' };
import { buildStaff } from './build-staff.ts';

const schools = schoolRows as unknown as SampleSchool[];
const now = Temporal.Instant.from('2026-11-23T15:00:00Z');
const today = '2026-11-23';
const staff = buildStaff({ seed: 1, schools, regions, now });
const holds = (row: { validFrom: string; validTo: string | null }, day: string) => row.validFrom <= day && (!row.validTo || day < row.validTo);
const seated = (region: number, code: string, duty: string, day = today) =>
  staff.seats.filter((seat) => seat.region === region && seat.function === code && seat.duty === duty && holds(seat, day));

test('everybody is fictional, has a key and name of their own, and mail only at example.org', () => {
  for (const list of ['key', 'fullName', 'email'] as const) {
    expect(new Set(staff.people.map((person) => person[list])).size).toBe(staff.people.length);
  }
  for (const person of staff.people) {
    expect(person.fictional).toBe(true);
    expect(person.email).toMatch(/^[a-z.-]+@example\.org$/);
    expect(person.phone).toMatch(/^617-555-01\d\d ext\. \d{4}$/);
    expect(person.grants.length).toBeGreaterThan(0);
  }
  for (const { mailbox } of sampleDepartments) expect(mailbox).toMatch(/^[a-z-]+@example\.org$/);
});

test('every school has exactly one leader today, some of them since this summer', () => {
  const grants = staff.people.flatMap((person) => person.grants).filter((grant) => grant.role === 'school_leader');
  for (const { stateCode } of schools) expect(grants.filter((grant) => grant.school === stateCode && holds(grant, today))).toHaveLength(1);
  expect(grants.filter((grant) => grant.validTo === '2026-07-01')).toHaveLength(6);
  // One changed within these weeks, which the hand-over brief tells of.
  expect(grants.filter((grant) => grant.validTo !== null && grant.validTo > '2026-07-01')).toHaveLength(1);
});

test('the cast is there, with the scope the story gives it', () => {
  for (const member of Object.keys(cast) as CastMember[]) {
    const person = staff.people.find(({ key }) => key === castKey(member));
    expect(person?.title, member).toBe(cast[member].title);
    const entry = cast[member];
    if ('school' in entry) expect(person?.grants[0]?.school).toBe(entry.school);
    if ('region' in entry) expect(person?.grants[0]?.region).toBe(entry.region);
    if ('department' in entry) expect(person?.grants[0]?.department).toBe(entry.department);
  }
});

test('the grid has a holder and a backup for every function and region, but for the holes left on purpose', () => {
  const holes: string[] = [];
  for (const region of regions) {
    for (const { code } of functionTemplate) {
      const holder = seated(region.number, code, 'holder');
      const backup = seated(region.number, code, 'backup');
      expect(holder.length).toBeLessThanOrEqual(1);
      expect(backup.map((seat) => seat.person)).not.toContain(holder[0]?.person ?? 'nobody');
      if (holder.length === 0) holes.push(`${code} ${region.number}: no holder`);
      if (backup.length === 0) holes.push(`${code} ${region.number}: no backup`);
    }
  }
  expect(holes.sort()).toEqual([
    'attendance 7: no backup',
    'school_improvement 9: no backup',
    'school_improvement 9: no holder',
    'special_education 1: no holder',
    'technology 8: no backup',
  ]);
});

test('the evaluator seat of region 1 is vacant with a backup, and was held before', () => {
  expect(seated(1, 'special_education', 'backup')[0]?.person).toBe(castKey('evaluatorBackup'));
  expect(seated(1, 'special_education', 'holder', '2026-09-01')[0]?.person).toBe(castKey('formerEvaluator'));
});

test('nobody in a seat gives more than the whole of their time', () => {
  for (const [person, seats] of Map.groupBy(staff.seats.filter((seat) => seat.duty === 'holder'), (seat) => seat.person)) {
    expect(seats.reduce((sum, seat) => sum + seat.sharePercent, 0), person).toBeLessThanOrEqual(100);
  }
});

test('absences name people of the teams, begin before they end, and spare the cast', () => {
  const names = new Set(Object.keys(cast).map((member) => castKey(member as CastMember)));
  for (const absence of staff.absences) {
    expect(absence.firstDay <= absence.lastDay).toBe(true);
    expect(names).not.toContain(absence.person);
  }
});

test('the same seed and day give the same people', () => {
  expect(buildStaff({ seed: 1, schools, regions, now })).toEqual(staff);
});
