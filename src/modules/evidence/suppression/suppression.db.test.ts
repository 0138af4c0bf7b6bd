import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Highs } from 'highs';
import { fetchWorld } from '../../../../tests/attacker/fetch-world.ts';
import { findBroken, type Truth } from '../../../../tests/attacker/find-broken.ts';
import { readMcas } from '../../../../tests/attacker/read-mcas.ts';
import { cloneDatabase } from '../../../../tests/database.ts';
import { evidenceWorld, type EvidenceOf } from '../../../../tests/evidence-world.ts';
import { mapleCounty } from '../../../../tests/maple-county.ts';
import { insertMany } from '../../../platform/database/insert-many.ts';
import { openSolver } from '../../../platform/linear/open-solver.ts';
import { solveWaiting } from './solve-waiting.ts';

let highs: Highs;
beforeAll(async () => {
  highs = await openSolver();
});

type Value = EvidenceOf['values'][number];

/** A district of these values, solved, with what is true of it. */
async function worldOf(values: Value[], measures: EvidenceOf['measures'] = {}) {
  const database = await cloneDatabase();
  const maple = await mapleCounty(database);
  const schools = [...new Set(values.map(([school]) => school))].filter((school) => !['elm', 'oak', 'pine'].includes(school));
  await insertMany(database.owner, 'school', schools.map((school) => ({ districtId: maple.districtId, id: maple.id(school), stateCode: school, name: `School ${school}`, shortName: school, level: 'k8', createdAt: maple.clock.now().toString() })));
  const world = await evidenceWorld(database, maple, { measures, values });
  for (const [key, { kind }] of Object.entries(measures)) if (kind === 'mean') await database.owner.updateTable('measure').where('key', '=', key).set({ lowest: key === 'growth' ? 1 : 440, highest: key === 'growth' ? 99 : 560, decimals: 1 }).execute();
  const truth = values.map(([school, path, period, cell]): Truth => {
    const at = { schoolId: maple.id(school), series: world.series(path), period: world.period(period) };
    if (cell === 'hidden_by_publisher' || cell === 'not_applicable' || typeof cell === 'number') return { ...at, n: undefined, x: 0 };
    if (!Array.isArray(cell)) return { ...at, n: cell.n, x: (cell.n * (cell.value - (path.startsWith('growth') ? 1 : 440))) / (path.startsWith('growth') ? 98 : 120) };
    return { ...at, n: cell[1], x: cell[0] };
  });
  const solve = async () => {
    while ((await solveWaiting((work) => maple.act('data', work))) > 0);
  };
  await solve();
  return { database, maple, world, truth, solve, fetch: () => maple.act('ines', (useCase) => fetchWorld(useCase, 10)) };
}

/** As if only small groups were hidden. */
const forgetSecondary = (database: Awaited<ReturnType<typeof cloneDatabase>>) => database.owner.updateTable('hiddenFigure').where('state', 'in', [2, 3]).set({ state: 0, fromPercent: null, toPercent: null }).execute();

const folder = '/work/shared/data/outcomes/massachusetts/mcas';
test.runIf(existsSync(folder))('nobody works out a hidden group of the published tests of Boston, and would if only small groups were hidden', { timeout: 240_000 }, async () => {
  const lines = await readMcas(folder, '0035', ['2019', '2021']);
  const values = lines.flatMap((line): Value[] => {
    const at = (measure: string): [string, string, string] => [line.code, `${measure}/${line.group}/${line.subject}/${line.grade}`, line.year];
    return [
      [...at('meeting'), [line.meeting, line.n]],
      ...(line.score === null ? [] : [[...at('score'), { value: line.score, n: line.n }] as Value]),
      ...(line.growth === null || line.growthN === null ? [] : [[...at('growth'), { value: line.growth, n: line.growthN }] as Value]),
    ];
  });
  const { database, truth, fetch } = await worldOf(values, { score: { kind: 'mean' }, growth: { kind: 'mean' } });
  const world = await fetch();
  const t0 = performance.now();
  const hidden = world.values.filter((value) => value.standing === 'hidden');
  const { broken: B, attacked } = findBroken(highs, world, truth);
  const W = new Map(world.series.map((s) => [s.number, s]));
  const V = new Map(world.values.map((v) => [`${v.schoolId} ${v.period} ${v.series}`, v]));
  const T = new Map(truth.map((v) => [`${v.schoolId} ${v.period} ${v.series}`, v]));
  const nm = (s: number) => { const w = W.get(s)!; return `${w.measure}/${w.group}/${w.grade}`; };
  for (const b of B.filter((_, i) => i % 7 === 0).slice(0, 12)) { const tell = (s: number) => { const k = `${b.schoolId} ${b.period} ${s}`; const v = V.get(k)!; const t = T.get(k)!; return `${nm(s)} ${t.x.toFixed(1)}/${t.n} [${v.standing === 'known' ? 'shown' : v.because}]`; }; console.log(b.schoolId.slice(-4), b.period, 'series' in b.of ? tell(b.of.series) : `REST of ${tell(b.of.whole)} - ${b.of.parts.map(tell).join(' - ')}`, b.students, b.successes, b.failures); }
  console.log('BROKEN', B.length, 'of', attacked, hidden.length, Math.round(performance.now() - t0));
  await forgetSecondary(database);
  const open = await fetch();
  const { broken } = findBroken(highs, open, truth);
  console.log({ values: values.length, hidden: hidden.length, broken: broken.length });
  expect(broken.length).toBeGreaterThan(100);
});
