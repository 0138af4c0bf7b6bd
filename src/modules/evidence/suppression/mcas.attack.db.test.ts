import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Highs } from 'highs';
import { attackedWorld, type Stay } from '../../../../tests/attacker/attacked-world.ts';
import { findBroken } from '../../../../tests/attacker/find-broken.ts';
import type { KnownTotal } from '../../../../tests/attacker/known-world.ts';
import { readMcas } from '../../../../tests/attacker/read-mcas.ts';
import type { EvidenceOf } from '../../../../tests/evidence-world.ts';
import { openSolver } from '../../../platform/linear/open-solver.ts';

let highs: Highs;
beforeAll(async () => {
  highs = await openSolver();
});

type Value = EvidenceOf['values'][number];

const folder = join(process.env.CAUSEWAY_SHARED_DATA ?? '../shared/data', 'outcomes/massachusetts/mcas');
// The attack is the same wherever the values stand, and long: once is enough.
const isHere = existsSync(folder) && process.env.CAUSEWAY_TEST_HOME !== 'postgres';

/** Nine regions that are redrawn: one school of each goes to the next, and is alone the difference of two sums. */
function inNineRegions(_: string, at: number): Stay[] {
  const region = (number: number) => `region ${number % 9}`;
  return at < 9 ? [[region(at), '2018-07-01', '2026-07-01'], [region(at + 1), '2026-07-01', null]] : [[region(at), '2018-07-01', null]];
}

test.runIf(isHere)('nobody works out a hidden group of the published tests of Boston in two years, by figures of schools or by sums of regions and district; and would if only small groups were hidden, or everything were summed', { timeout: 600_000 }, async () => {
  const lines = await readMcas(folder, '0035', ['2019', '2021']);
  expect(new Set(lines.map((line) => line.code)).size).toBeGreaterThan(80);
  const values = lines.flatMap((line): Value[] => {
    const at = (measure: string): [string, string, string] => [line.code, `${measure}/${line.group}/${line.subject}/${line.grade}`, line.year];
    return [
      [...at('meeting'), [line.meeting, line.n]],
      ...(line.score === null ? [] : [[...at('score'), { value: line.score, n: line.n }] as Value]),
      ...(line.growth === null || line.growthN === null ? [] : [[...at('growth'), { value: line.growth, n: line.growthN }] as Value]),
    ];
  });
  const { database, maple, truth, fetch } = await attackedWorld(values, { score: { kind: 'mean' }, growth: { kind: 'mean' } }, inNineRegions);
  const open = await fetch();
  const { attacked, broken } = findBroken(highs, open, truth);
  expect(attacked).toBeGreaterThan(3_000);
  expect(broken).toEqual([]);

  const hidden = await database.owner.selectFrom('hiddenFigure').where('state', '>', 0).select(['schoolId', 'series', 'period', 'counted']).execute();
  const keyOf = ({ schoolId, series, period }: { schoolId: string; series: number; period: number }) => `${schoolId} ${series} ${period}`;
  const counted = new Map(hidden.map((each) => [keyOf(each), each.counted]));
  const [left, inSum] = [truth.filter((each) => counted.get(keyOf(each)) === false), truth.filter((each) => counted.get(keyOf(each)) === true)];
  const students = (of: typeof truth) => of.reduce((total, each) => total + each.n!, 0);
  expect(inSum.length / hidden.length, 'of what is not shown stands in sums').toBeGreaterThan(0.45);
  expect(students(left) / students(truth), 'students are left out').toBeLessThan(0.07);
  // More than can be fetched: the sum over each part of the map, of which every sum of a region or of the district is made, and who is in it.
  const codes = [...new Set(lines.map((line) => line.code))];
  const parts = codes.map((code, at) => [maple.id(code), at < 9 ? `moved ${at}` : `stays ${at % 9}`] as const);
  const partOf = new Map(parts);
  // Published means have one decimal, on a scale of about a hundred points.
  const isMean = new Set(open.series.filter(({ kind }) => kind === 'mean').map(({ number }) => number));
  const sums = (isIn: (each: (typeof truth)[number]) => boolean): KnownTotal[] =>
    [...Map.groupBy(truth.filter(isIn), (each) => `${partOf.get(each.schoolId)} ${each.series} ${each.period}`).values()].map((own) => ({ schools: own.map(({ schoolId }) => schoolId), series: own[0]!.series, period: own[0]!.period, n: students(own), x: own.reduce((total, each) => total + each.x, 0), off: isMean.has(own[0]!.series) ? (students(own) * 0.05) / 98 + 0.001 : 0.001 }));
  const untouched = findBroken(highs, { ...open, totals: sums((each) => counted.get(keyOf(each)) !== false) }, truth);
  expect(untouched.attacked).toBe(attacked);
  expect(untouched.broken).toEqual([]);

  const some = new Set(codes.slice(9, 21).map((code) => maple.id(code)));
  const ofSome = { ...open, values: open.values.filter((value) => some.has(value.schoolId)) };
  expect(findBroken(highs, { ...ofSome, totals: sums((each) => some.has(each.schoolId)) }, truth).broken.length, 'were everything summed').toBeGreaterThan(20);
  await database.owner.updateTable('hiddenFigure').where('state', 'in', [2, 3]).set({ state: 0, fromPercent: null, toPercent: null }).execute();
  const bare = await fetch();
  expect(findBroken(highs, { ...bare, values: bare.values.filter((value) => some.has(value.schoolId)) }, truth).broken.length, 'were only small groups hidden').toBeGreaterThan(100);
});
