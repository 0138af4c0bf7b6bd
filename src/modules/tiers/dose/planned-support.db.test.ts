import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { approveAssignment, reviewAssignment } from '../assignments/approve-assignment.ts';
import { proposeTiers } from '../assignments/propose-tiers.ts';
import { installTiers } from '../policy/install-tiers.ts';
import { plannedSupport } from './planned-support.ts';
import { setTierDose } from './set-dose.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;

beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
  await maple.act('data', installTiers);
  for (const [school, tier] of [['elm', 'targeted'], ['pine', 'universal']] as const) {
    const [id] = (await maple.act('data', (useCase) => proposeTiers(useCase, { proposals: [{ schoolId: maple.id(school), tier, rationale: 'As the index has it.' }] }))).ids;
    await maple.act('chief', (useCase) => reviewAssignment(useCase, id!, { note: 'Read.' }));
    await maple.act('chief', (useCase) => approveAssignment(useCase, id!, { effectiveFrom: '2026-12-01' }));
  }
});
afterAll(() => database.close());

async function planned(from: string, to: string) {
  const { weeks, planned: rows } = await maple.act('chief', (useCase) => plannedSupport(useCase, { from, to }));
  const of = (school: string) => rows.filter(({ schoolId }) => schoolId === maple.id(school)).reduce((sum, { hours, visits }) => ({ hours: sum.hours + hours, visits: sum.visits + visits }), { hours: 0, visits: 0 });
  return { weeks, months: weeks.reduce((sum, { months }) => sum + months, 0), elm: of('elm'), oak: of('oak'), pine: of('pine') };
}

test('a whole month plans what its tier says; a part of it, the part of its school days; what has no tier, nothing', async () => {
  const december = await planned('2026-12-01', '2026-12-31');
  expect(december.months).toBeCloseTo(1, 9);
  expect(december.elm.hours).toBeCloseTo(12, 9);
  expect(december.elm.visits).toBeCloseTo(2, 9);
  expect(december.pine.hours).toBeCloseTo(4, 9);
  expect(december.oak).toEqual({ hours: 0, visits: 0 });
  // December 2026 has 23 weekdays; the first week has four of them.
  expect(december.weeks[0]).toMatchObject({ on: '2026-12-01', months: expect.closeTo(4 / 23, 9) as number });
  const week = await planned('2026-12-05', '2026-12-13');
  expect(week.weeks.map(({ on }) => on)).toEqual(['2026-12-07']);
  expect(week.elm.hours).toBeCloseTo((12 * 5) / 23, 9);
});

test('before the tier took effect, and in months without school, nothing is planned', async () => {
  expect((await planned('2026-11-01', '2026-11-30')).elm.hours).toBe(0);
  expect(await planned('2027-07-01', '2027-07-31')).toMatchObject({ weeks: [], months: 0 });
});

test('another plan holds from the first week that begins with it', async () => {
  await maple.act('chief', (useCase) => setTierDose(useCase, { tier: 'targeted', hoursPerMonth: 24, visitsPerMonth: 2, functionCodes: [], validFrom: '2027-02-10' }));
  // February 2027 has 20 weekdays: eight, and the rest of the week in which it changes, by the old plan.
  const february = await planned('2027-02-01', '2027-02-28');
  expect(february.elm.hours).toBeCloseTo(12 * (10 / 20) + 24 * (10 / 20), 9);
});
