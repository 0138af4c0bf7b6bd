import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Highs } from 'highs';
import { fetchTotals } from '../../../../tests/attacker/fetch-totals.ts';
import { fetchWorld } from '../../../../tests/attacker/fetch-world.ts';
import { findBroken, type Truth } from '../../../../tests/attacker/find-broken.ts';
import type { KnownTotal } from '../../../../tests/attacker/known-world.ts';
import { cloneDatabase } from '../../../../tests/database.ts';
import { evidenceWorld, type EvidenceOf } from '../../../../tests/evidence-world.ts';
import { mapleCounty } from '../../../../tests/maple-county.ts';
import { insertMany } from '../../../platform/database/insert-many.ts';
import { newId } from '../../../platform/ids.ts';
import { openSolver } from '../../../platform/linear/open-solver.ts';
import { solveWaiting } from './solve-waiting.ts';

let highs: Highs;
beforeAll(async () => {
  highs = await openSolver();
});

type Value = EvidenceOf['values'][number];

const periods = ['2023-24', '2024-25'];
const redrawnOn = '2026-09-01';

/** Girls and boys, and learners of English, of a school; few girls and few learners where it says so. */
function valuesOf(school: string, period: string, seed: number, few: boolean): Value[] {
  const [girls, boys] = fc.sample(fc.tuple(fc.integer({ min: few ? 1 : 12, max: few ? 8 : 70 }), fc.integer({ min: 20, max: 70 })), { numRuns: 1, seed })[0]!;
  const part = (n: number, share: number): [number, number] => [Math.round(n * share), n];
  const [girlsWho, boysWho] = [part(girls, 0.5), part(boys, 0.45)];
  const learners = few ? 3 + (seed % 6) : 12 + (seed % 9);
  return [
    [school, 'meeting/all/math', period, [girlsWho[0] + boysWho[0], girls + boys]],
    [school, 'meeting/female/math', period, girlsWho],
    [school, 'meeting/male/math', period, boysWho],
    [school, 'meeting/english_learners/math', period, [Math.round(learners * 0.5), learners]],
  ];
}

/** Two regions of six schools that are redrawn, so that each of three schools alone is the difference of two maps. */
async function redrawnWorld(isFew: (school: number, year: number) => boolean) {
  const database = await cloneDatabase();
  const maple = await mapleCounty(database);
  const keys = Array.from({ length: 12 }, (_, index) => `s${index}`);
  const base = { districtId: maple.districtId };
  await insertMany(database.owner, 'school', keys.map((key) => ({ ...base, id: maple.id(key), stateCode: key, name: `School ${key}`, shortName: key, level: 'k8', createdAt: maple.clock.now().toString() })));
  const moves = new Map([['s0', 'south'], ['s3', 'south'], ['s6', 'north']]);
  const member = (key: string, region: string, validFrom: string, validTo: string | null) => ({ ...base, id: newId(), schoolId: maple.id(key), regionId: maple.id(region), validFrom, validTo, recordedAt: maple.clock.now().toString() });
  await insertMany(database.owner, 'regionMembership', keys.flatMap((key, index) => {
    const first = index < 6 ? 'north' : 'south';
    const next = moves.get(key);
    return next ? [member(key, first, '2020-07-01', redrawnOn), member(key, next, redrawnOn, null)] : [member(key, first, '2020-07-01', null)];
  }));
  const values = keys.flatMap((key, index) => periods.flatMap((period, year) => valuesOf(key, period, 2 * index + year, isFew(index, year))));
  const world = await evidenceWorld(database, maple, { values });
  while ((await solveWaiting((work) => maple.act('data', work))) > 0);
  const truth = values.map(([school, path, period, cell]): Truth => ({ schoolId: maple.id(school), series: world.series(path), period: world.period(period), n: (cell as number[])[1], x: (cell as number[])[0]! }));
  const open = await maple.act('ines', (useCase) => fetchWorld(useCase, 10));
  const totals = await maple.act('ines', (useCase) => fetchTotals(useCase, open));
  return { maple, world, truth, open, totals };
}

/** The sums of all figures of some schools, as a product would tell them that adds up everything it has; or as a publisher does in a row of the district. */
const ofEverything = (truth: Truth[], schools: string[]): KnownTotal[] =>
  [...Map.groupBy(truth.filter((each) => schools.includes(each.schoolId)), (each) => `${each.series} ${each.period}`).values()].map((own) => ({ schools, series: own[0]!.series, period: own[0]!.period, n: own.reduce((sum, each) => sum + each.n!, 0), x: own.reduce((sum, each) => sum + each.x, 0) }));

test('with the sums of the district and of every region, before and after a redraw, nobody works out more, and they are of nearly all students', { timeout: 120_000 }, async () => {
  const { maple, truth, open, totals } = await redrawnWorld((school) => school % 3 !== 1);
  const { attacked, broken } = findBroken(highs, { ...open, totals }, truth);
  expect(attacked).toBeGreaterThanOrEqual(30);
  expect(broken).toEqual([]);
  const shown = new Set(open.values.filter((value) => value.standing === 'known').map((value) => `${value.schoolId} ${value.series} ${value.period}`));
  const hiddenIn = (total: KnownTotal) => total.schools.filter((school) => !shown.has(`${school} ${total.series} ${total.period}`));
  expect(Math.max(...totals.map((total) => hiddenIn(total).length)), 'schools that are only in a sum').toBeGreaterThan(2);
  // It is an attack: of a product that adds up everything it hides, the difference of two maps is a school that moved.
  const north = ['s0', 's1', 's2', 's3', 's4', 's5'].map(maple.id);
  const after = ['s1', 's2', 's4', 's5', 's6'].map(maple.id);
  const leaking = findBroken(highs, { ...open, totals: [...ofEverything(truth, north), ...ofEverything(truth, after), ...ofEverything(truth, [...north, maple.id('s6')])] }, truth).broken;
  expect(leaking.map((each) => each.schoolId)).toContain(maple.id('s6'));
});
