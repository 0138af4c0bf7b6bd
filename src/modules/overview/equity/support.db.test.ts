import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { insertMany } from '../../../platform/database/insert-many.ts';
import { newId } from '../../../platform/ids.ts';
import { changeSetting } from '../../district/settings/change-setting.ts';
import { approveAssignment, reviewAssignment } from '../../tiers/assignments/approve-assignment.ts';
import { proposeTiers } from '../../tiers/assignments/propose-tiers.ts';
import { setSchoolDose } from '../../tiers/dose/set-dose.ts';
import { installTiers } from '../../tiers/policy/install-tiers.ts';
import { recordVisit } from '../../visits/recording/record-visit.ts';
import { disputeVisit } from '../../visits/settling/dispute-visit.ts';
import { readEquity } from './read-equity.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
const tierOf = { elm: 'intensive', oak: 'universal', pine: 'targeted' };
const poverty = { elm: 90, oak: 10, pine: 50 };
type School = keyof typeof tierOf;

const visit = (who: CastMember, school: School, heldOn: string, minutes: number, { mode = 'in_person', people = [who] }: { mode?: 'in_person' | 'virtual'; people?: CastMember[] } = {}) =>
  maple.act(who, (useCase) => recordVisit(useCase, { schoolId: maple.id(school), heldOn, mode, purpose: 'coaching', minutes, people: people.map((each) => ({ personId: maple.id(each) })), goalId: null, note: null, namesChecked: false, again: true }));
const read = (who: CastMember, from = '2026-10-01', to = '2026-12-31') => maple.act(who, (useCase) => readEquity(useCase, { from, to }));

beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database, '2026-10-01T14:00:00Z');
  await maple.act('data', installTiers);
  const { ids } = await maple.act('data', (useCase) => proposeTiers(useCase, { proposals: Object.entries(tierOf).map(([school, tier]) => ({ schoolId: maple.id(school), tier, rationale: 'As the index has it.' })) }));
  for (const id of ids) {
    await maple.act('chief', (useCase) => reviewAssignment(useCase, id, { note: 'Read.' }));
    await maple.act('chief', (useCase) => approveAssignment(useCase, id, {}));
  }
  await insertMany(database.owner, 'schoolGroupShare', Object.entries(poverty).map(([school, percent]) => ({ districtId: maple.districtId, id: newId(), schoolId: maple.id(school), studentGroup: 'low_income', percent, yearLabel: '2025-26', recordedAt: '2026-10-01T14:00:00Z' })));
  maple.clock.set('2026-11-30T20:00:00Z');
  // elm: 2 people for an hour, three times, and two hours from afar: 8 h in 3 visits, of 32 h in 4. oak: 6 h in 2, of 4 in 1. pine: 12 h in 2, of 12 in 2.
  for (const day of ['2026-11-02', '2026-11-10', '2026-11-20']) await visit('tess', 'elm', day, 60, { people: ['tess', 'bo'] });
  await visit('tess', 'elm', '2026-11-12', 120, { mode: 'virtual' });
  for (const day of ['2026-11-03', '2026-11-17']) await visit('tess', 'oak', day, 180);
  for (const day of ['2026-11-04', '2026-11-18']) await visit('hana', 'pine', day, 360);
});
afterAll(() => database.close());

test('hours and visits are held against what was planned, from the first on record to today', async () => {
  const told = await read('chief');
  // Nothing is on record before 2 November, and December is to come: one month of school.
  expect(told.support).toMatchObject({ from: '2026-11-02', to: '2026-11-30', months: expect.closeTo(1, 9) as number, visits: 7, hours: 26 });
  expect(told.notRecorded).toEqual([]);
  const tiers = told.groupings.find(({ by }) => by === 'tier')!.groups;
  expect(tiers.map(({ key, visits, hours, given }) => [key, visits?.estimate, hours?.estimate, given?.estimate, given?.low])).toEqual([
    ['intensive', expect.closeTo(3, 9), expect.closeTo(8, 9), expect.closeTo(8 / 32, 9), null],
    ['targeted', expect.closeTo(2, 9), expect.closeTo(12, 9), expect.closeTo(1, 9), null],
    ['universal', expect.closeTo(2, 9), expect.closeTo(6, 9), expect.closeTo(6 / 4, 9), null],
  ]);
  expect(told.groupings[1]!.groups.map(({ name, schools, hours, given }) => [name, schools, hours?.estimate, given?.estimate])).toEqual([['north', 2, expect.closeTo(14 / 2, 9), expect.closeTo(14 / 36, 9)], ['south', 1, expect.closeTo(12, 9), expect.closeTo(1, 9)]]);
  expect(told.all.given!.estimate).toBeCloseTo(26 / 48, 9);
  // Of what was promised to elm, a quarter of the hours came.
  expect(told.lessSupport).toEqual([{ school: { id: maple.id('elm'), name: 'elm' }, plannedHours: expect.closeTo(32, 9), hours: 8, plannedVisits: expect.closeTo(4, 9), visits: 3, missingFunctions: [] }]);
});

test('hours that reached schools, and those planned, along need', async () => {
  const { fairness } = await read('chief');
  // From most need: elm, pine, oak. Middles of their ranks: 1/6, 3/6, 5/6.
  const index = (elm: number, pine: number, oak: number) => (2 / (elm + pine + oak)) * (elm / 6 + (pine * 3) / 6 + (oak * 5) / 6) - 1;
  expect(fairness!.delivered!.index).toBeCloseTo(index(8, 12, 6), 9);
  expect(fairness!.planned!.index).toBeCloseTo(index(32, 12, 4), 9);
  expect(fairness!.difference!.estimate).toBeCloseTo(index(8, 12, 6) - index(32, 12, 4), 9);
});

test('a region compares its own; a department sees its own people’s visits alone, so nothing is held against the plan', async () => {
  expect((await read('rita')).support).toMatchObject({ visits: 5, hours: 14 });
  expect((await read('stu')).lessSupport).toEqual([]);
  const told = await read('hana');
  expect(told).toMatchObject({ lessSupport: null, lessSupportBecause: expect.stringContaining('your own department') as string, fairness: { planned: null, difference: null } });
  expect(told.all.given).toBeNull();
});

test('what came before anything was planned is support, and is not held against the plan', async () => {
  const before = await read('chief');
  await database.owner.updateTable('tierAssignment').set({ effectiveFrom: '2026-11-09' }).where('schoolId', '=', maple.id('elm')).execute();
  const told = await read('chief');
  expect(told.support).toEqual(before.support);
  // Of elm's visits, that of 2 November lies before its tier: 6 h of the 16 of 21 school days' 32.
  expect(told.lessSupport).toMatchObject([{ school: { name: 'elm' }, hours: 6, visits: 2, plannedHours: expect.closeTo((32 * 16) / 21, 9) as number }]);
  await database.owner.updateTable('tierAssignment').set({ effectiveFrom: '2026-10-01' }).where('schoolId', '=', maple.id('elm')).execute();
});

test('too short a time is not held against the plan of a month; a time before the first record tells nothing', async () => {
  expect(await read('chief', '2026-11-16', '2026-11-20')).toMatchObject({ support: { visits: 3 }, lessSupport: null, lessSupportBecause: 'Plans are by the month: choose a month or more.' });
  expect(await read('chief', '2026-10-01', '2026-10-31')).toMatchObject({ support: null, lessSupport: null });
});

test('a function that was planned, and of which nobody came, is missed by its name', async () => {
  await maple.act('chief', (useCase) => setSchoolDose(useCase, maple.id('oak'), { hoursPerMonth: 4, visitsPerMonth: 1, functionCodes: ['operations', 'transportation'], reason: 'The boiler.' }));
  expect((await read('chief')).lessSupport).toMatchObject([{ school: { name: 'elm' } }, { school: { name: 'oak' }, missingFunctions: ['operations'] }]);
});

test('what is less is a setting of the district, and a disputed visit counts for nothing', async () => {
  await maple.act('ada', (useCase) => changeSetting(useCase, { key: 'dose_least_share', value: 20 }));
  expect((await read('chief')).lessSupport).toMatchObject([{ school: { name: 'oak' } }]);
  const { id } = await visit('tess', 'elm', '2026-11-24', 600);
  expect((await read('chief')).support!.hours).toBe(36);
  await maple.act('ines', (useCase) => disputeVisit(useCase, id, { words: 'Nobody came.' }));
  expect((await read('chief')).support!.hours).toBe(26);
});
