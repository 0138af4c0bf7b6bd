import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { evidenceWorld, type EvidenceOf } from '../../../../tests/evidence-world.ts';
import { mapleCounty } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { insertMany } from '../../../platform/database/insert-many.ts';
import { newId } from '../../../platform/ids.ts';
import { getFunnel, getGaps, getLowStart, getSchoolEvidence } from './contract.ts';
import { shownValues } from '../suppression/shown-values.ts';
import { solveWaiting } from '../suppression/solve-waiting.ts';
import { poolCells } from './figures/pool-cells.ts';
import { exportGaps } from './export-gaps.ts';
import { exportFunnel, readFunnel } from './funnel/read-funnel.ts';
import { readGaps } from './read-gaps.ts';
import { readSchoolEvidence } from './read-school-evidence.ts';
import { readLowStart } from './returns/read-low-start.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
const shares: [string, string, string, [number, number] | 'hidden_by_publisher' | 'not_applicable'][] = [
  ['elm', 'meeting', '2024-25', [60, 140]], ['oak', 'meeting', '2024-25', [30, 100]], ['pine', 'meeting', '2024-25', [90, 120]],
  ['elm', 'meeting', '2025-26', [70, 150]], ['oak', 'meeting', '2025-26', [25, 90]], ['pine', 'meeting', '2025-26', [80, 110]],
  ['elm', 'meeting/english_learners', '2024-25', [8, 40]], ['oak', 'meeting/english_learners', '2024-25', [6, 30]], ['pine', 'meeting/english_learners', '2024-25', 'hidden_by_publisher'],
  ['elm', 'meeting/english_learners', '2025-26', [20, 45]], ['oak', 'meeting/english_learners', '2025-26', [2, 6]], ['pine', 'meeting/english_learners', '2025-26', 'not_applicable'],
  ['elm', 'meeting/female', '2025-26', [40, 80]], ['elm', 'meeting/male', '2025-26', [30, 70]],
];
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
  await evidenceWorld(database, maple, {
    measures: { meeting: { name: 'Meeting expectations', topic: 'achievement' }, score: { kind: 'mean', name: 'Scaled score' } },
    values: [...shares, ['elm', 'score/all/math/3', '2025-26', { value: 490, n: 50 }], ['oak', 'score/all/math/3', '2025-26', { value: 510, n: 150 }]] satisfies EvidenceOf['values'],
  });
  await decideHiding();
  // Before today's map pine was of the north and oak of the south.
  await insertMany(database.owner, 'regionMembership', [['elm', 'north'], ['oak', 'south'], ['pine', 'north']].map(([school, region]) => ({ districtId: maple.districtId, id: newId(), schoolId: maple.id(school!), regionId: maple.id(region!), validFrom: '2020-07-01', validTo: '2026-07-01', recordedAt: '2020-07-01T12:00:00Z' })));
});
afterAll(() => database.close());

const decideHiding = async () => {
  while ((await solveWaiting((work) => maple.act('data', work))) > 0);
};
const read = (query: object = {}) => maple.act('ines', (useCase) => readGaps(useCase, getGaps.schemas.query.parse(query)));
const groupOf = (reply: Awaited<ReturnType<typeof read>>, key: string) => reply.groups.find((each) => each.key === key)!;

/** Limits of a share as the two roots of n(x − p)² = z²x(1 − x): another road to Wilson’s interval. */
function roots(count: number, n: number): [number, number] {
  const z2 = 1.959963984540054 ** 2;
  const [a, b, c] = [n + z2, -(2 * count + z2), count ** 2 / n];
  const half = Math.sqrt(b ** 2 - 4 * a * c);
  return [(-b - half) / (2 * a), (-b + half) / (2 * a)];
}

test('every number of the district’s page, worked out again from the rows', async () => {
  const reply = await read();
  expect(reply).toMatchObject({ measure: { key: 'meeting' }, subject: 'all', grade: 'all', place: { kind: 'district', name: 'Maple County' }, period: { key: '2025-26' } });
  expect(reply.choices.measures.map((each) => each.key)).toEqual(['meeting', 'score']);
  expect(reply.source).toMatchObject({ publisher: 'this test', files: [{ name: 'world-1.csv' }], refreshedAt: '2026-11-20T14:00:00.000Z' });
  let checked = 0;
  for (const group of reply.groups) {
    for (const year of group.years) {
      // Fewer than ten students are not shown, and so are not in any sum.
      const rows = shares.filter(([, path, period, cell]) => path === (group.key === 'all' ? 'meeting' : `meeting/${group.key}`) && period === year.period && Array.isArray(cell) && cell[1] >= 10).map((row) => row[3] as [number, number]);
      const [count, n] = [rows.reduce((sum, [each]) => sum + each, 0), rows.reduce((sum, [, each]) => sum + each, 0)];
      if (n === 0) {
        expect(year.figure.value).toBeNull();
        continue;
      }
      const [low, high] = roots(count, n);
      expect(year.figure).toMatchObject({ standing: 'known', count, n, value: expect.closeTo((100 * count) / n, 8) as number, low: expect.closeTo(100 * low, 8) as number, high: expect.closeTo(100 * high, 8) as number });
      checked += 1;
    }
  }
  expect(checked).toBe(6);
  const girls = groupOf(reply, 'female').years.at(-1)!;
  const [[l1, u1], [l2, u2], p1, p2] = [roots(40, 80), roots(30, 70), 40 / 80, 30 / 70];
  expect(girls.gap!.difference).toEqual({ estimate: expect.closeTo(100 * (p1 - p2), 8), low: expect.closeTo(100 * (p1 - p2 - Math.sqrt((p1 - l1) ** 2 + (u2 - p2) ** 2)), 8), high: expect.closeTo(100 * (p1 - p2 + Math.sqrt((u1 - p1) ** 2 + (p2 - l2) ** 2)), 8) });
  expect(girls.sentence).toContain('so no gap is shown');
});

test('where the usual reference has no numbers the group is compared with all students, of whom it is part', async () => {
  const learners = groupOf(await read({ schoolId: maple.id('elm') }), 'english_learners');
  expect(learners.reference).toEqual({ key: 'all', name: 'All students', isWhole: true });
  const [year] = learners.years;
  expect(year!.gap!.difference.estimate).toBeCloseTo(100 * (8 / 40 - 60 / 140), 8);
  const [[l1, u1], [l2, u2]] = [roots(8, 40), roots(52, 100)];
  expect(year!.gap!.difference.low).toBeCloseTo((100 / 140) * 100 * (0.2 - 0.52 - Math.sqrt((0.2 - l1) ** 2 + (u2 - 0.52) ** 2)), 8);
  expect(year!.gap!.difference.high).toBeCloseTo((100 / 140) * 100 * (0.2 - 0.52 + Math.sqrt((u1 - 0.2) ** 2 + (0.52 - l2) ** 2)), 8);
  expect(learners.gapChange!.sentence).toMatch(/^From 2024-25 to 2025-26 the gap to All students narrowed by /);
  expect(learners.change!.sentence).toMatch(/^From 2024-25 to 2025-26 it rose by 24\.4 points/);
});

test('hidden, hidden by the publisher, not applicable and absent each have their words', async () => {
  const standing = async (school: string, period: string, group: string) => groupOf(await read({ schoolId: maple.id(school) }), group).years.find((each) => each.period === period)!.figure;
  expect(await standing('oak', '2025-26', 'english_learners')).toMatchObject({ standing: 'hidden', value: null, n: null, because: 'Hidden: fewer than 10 students.' });
  expect(await standing('pine', '2024-25', 'english_learners')).toMatchObject({ standing: 'hidden_by_publisher', because: 'The publisher does not show it.' });
  expect(await standing('pine', '2025-26', 'english_learners')).toMatchObject({ standing: 'not_applicable', because: 'It does not apply here.' });
  expect(await standing('pine', '2025-26', 'female')).toMatchObject({ standing: 'absent', because: 'The source has no number for it.' });
  expect(groupOf(await read(), 'english_learners').years[1]!.figure.schools).toEqual({ counted: 1, unshown: 0, leftOut: 1 });
});

test('a region is read as it is, or in each year as it was', async () => {
  const all = async (map: string) => groupOf(await read({ regionId: maple.id('north'), map }), 'all').years.map((year) => [year.figure.count, year.figure.n]);
  expect(await all('now')).toEqual([[90, 240], [95, 240]]);
  expect(await all('then')).toEqual([[150, 260], [150, 260]]);
  await expect(read({ regionId: newId() })).rejects.toMatchObject({ code: 'not_found' });
});

test('a mean is weighted by its students and says that it has no interval', async () => {
  const reply = await read({ measure: 'score' });
  expect(reply).toMatchObject({ subject: 'math', grade: '3' });
  expect(groupOf(reply, 'all').years[0]!.figure).toMatchObject({ value: 505, n: 200, low: null, because: 'No interval: the source gives the mean without its spread.' });
  await expect(read({ measure: 'nothing' })).rejects.toMatchObject({ code: 'not_found' });
});

test('the file has the same numbers, and taking it is in the audit trail', async () => {
  const text = await (await maple.act('ines', (useCase) => exportGaps(useCase, getGaps.schemas.query.parse({ schoolId: maple.id('elm'), period: '2025-26', years: 1 })))).text();
  const [head, ...lines] = text.trim().split('\r\n').map((line) => line.split(','));
  const row = Object.fromEntries(head!.map((name, at) => [name, lines.find((cells) => cells[5] === 'English learners')![at]]));
  expect(row).toMatchObject({ place: 'elm school', period: '2025-26', value: '44.444444', n: '45', reference_group: 'All students', reference_n: '150', standing: 'known' });
  expect(await database.owner.selectFrom('auditEntry').where('act', '=', 'evidence.exported').select('subjectType').execute()).toEqual([{ subjectType: 'evidence' }]);
});

test('a school is shown against itself in every measure it has, and then by its groups', async () => {
  const reply = await maple.act('omar', (useCase) => readSchoolEvidence(useCase, maple.id('elm'), getSchoolEvidence.schemas.query.parse({})));
  expect(reply.headlines.map((each) => [each.measure.key, each.subject, each.years.length])).toEqual([['meeting', 'all', 2], ['score', 'math', 1]]);
  expect(reply.headlines[0]!.sentence).toBe('Meeting expectations, 2025-26: 46.7 % (n 150). Between 2024-25 and 2025-26 no change is shown: anything from −7.6 points to +15.0 points fits these numbers.');
  const { headlines: _, ...rest } = reply;
  expect(rest).toEqual(await read({ schoolId: maple.id('elm') }));
  await expect(maple.act('omar', (useCase) => readSchoolEvidence(useCase, newId(), getSchoolEvidence.schemas.query.parse({})))).rejects.toMatchObject({ code: 'not_found' });
});

test('a funnel puts schools by name beside the limits around all of them', async () => {
  const funnel = await maple.act('ines', (useCase) => readFunnel(useCase, getFunnel.schemas.query.parse({})));
  expect(funnel.target).toBeCloseTo((100 * (70 + 25 + 80)) / (150 + 90 + 110), 8);
  // 50 % of 150, 90 and 110: limits ± 1.96 and ± 3.09 standard errors of 4.08, 5.27 and 4.77 points.
  expect(funnel.points.map(({ name, value, n, place }) => [name, Number(value.toFixed(1)), n, place])).toEqual([['elm school', 46.7, 150, 'within'], ['oak school', 27.8, 90, 'far_below'], ['pine school', 72.7, 110, 'far_above']]);
  const learners = await maple.act('ines', (useCase) => readFunnel(useCase, getFunnel.schemas.query.parse({ group: 'english_learners' })));
  expect(learners.notShown.map(({ name, because }) => [name, because])).toEqual([['oak school', 'Hidden: fewer than 10 students.'], ['pine school', 'It does not apply here.']]);
  const scores = await maple.act('ines', (useCase) => readFunnel(useCase, getFunnel.schemas.query.parse({ measure: 'score' })));
  expect(scores).toMatchObject({ target: null, points: [], because: expect.stringContaining('no spread') as string });
  const text = await (await maple.act('ines', (useCase) => exportFunnel(useCase, getFunnel.schemas.query.parse({})))).text();
  expect(text.trim().split('\r\n')).toHaveLength(4);
});

test('too few schools say nothing of a return by chance', async () => {
  const start = await maple.act('ines', (useCase) => readLowStart(useCase, getLowStart.schemas.query.parse({})));
  expect(start).toMatchObject({ from: { key: '2024-25' }, to: { key: '2025-26' }, correlation: null, chosen: null, sentences: [expect.stringContaining('too few schools')] });
  expect(start.schools.map((each) => each.name)).toEqual(['elm school', 'oak school', 'pine school']);
});

test('the sums of the district are those of what is shown of each school, also after a revision and before it is decided', async () => {
  const compare = async () => {
    const { groups, periods } = await read();
    const rows = await database.owner.selectFrom('series').innerJoin('measure', (join) => join.onRef('measure.districtId', '=', 'series.districtId').onRef('measure.id', '=', 'series.measureId')).where('measure.key', '=', 'meeting').select(['series.number', 'series.studentGroup']).execute();
    const numbers = await database.owner.selectFrom('measurePeriod').select(['number', 'key']).execute();
    const values = await maple.act('ines', (useCase) => shownValues(useCase, { series: rows.map((row) => row.number), periods: numbers.map((row) => row.number) }));
    for (const group of groups) {
      for (const [index, year] of group.years.entries()) {
        const cells = values.filter((value) => value.series === rows.find((row) => row.studentGroup === group.key)!.number && value.period === numbers.find((row) => row.key === periods[index]!.key)!.number);
        const pooled = poolCells({ kind: 'share', unit: '%', decimals: 0 }, cells);
        expect([year.figure.value, year.figure.n, year.figure.schools, year.figure.standing]).toEqual([pooled.value === null ? null : expect.closeTo(pooled.value, 8), pooled.n, pooled.schools, pooled.standing]);
      }
    }
    return groups.find((group) => group.key === 'female')!.years.at(-1)!.figure.n;
  };
  expect(await compare()).toBe(80);
  await evidenceWorld(database, maple, { values: [['oak', 'meeting/female', '2025-26', [20, 45]], ['oak', 'meeting/male', '2025-26', [5, 45]]] });
  expect(await compare()).toBe(80);
  await decideHiding();
  expect(await compare()).toBe(125);
  const kept = await database.owner.selectFrom('shownSum').select((eb) => eb.fn.countAll<number>().as('rows')).executeTakeFirstOrThrow();
  expect(Number(kept.rows)).toBe(9);
});
