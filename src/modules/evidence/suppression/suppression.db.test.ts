import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Highs } from 'highs';
import { attackedWorld } from '../../../../tests/attacker/attacked-world.ts';
import { fetchTotals } from '../../../../tests/attacker/fetch-totals.ts';
import { findBroken } from '../../../../tests/attacker/find-broken.ts';
import type { cloneDatabase } from '../../../../tests/database.ts';
import type { EvidenceOf } from '../../../../tests/evidence-world.ts';
import { insertMany } from '../../../platform/database/insert-many.ts';
import { changeSetting } from '../../district/settings/change-setting.ts';
import { openSolver } from '../../../platform/linear/open-solver.ts';
import { findHidden, findHiddenOfSchool } from './find-hidden.ts';
import { addUp } from './add-up.ts';
import { shownValues } from './shown-values.ts';
import { solveWaiting } from './solve-waiting.ts';

let highs: Highs;
beforeAll(async () => {
  highs = await openSolver();
});

type Value = EvidenceOf['values'][number];

/** As if only small groups were hidden. */
const forgetSecondary = (database: Awaited<ReturnType<typeof cloneDatabase>>) => database.owner.updateTable('hiddenFigure').where('state', 'in', [2, 3]).set({ state: 0, fromPercent: null, toPercent: null }).execute();

/** A school's tests by sex, race and language, in two measures of the same students and one of fewer, some of it hidden by the publisher. */
const schools = fc.record({
  races: fc.array(fc.record({ n: fc.oneof(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 120 })), share: fc.integer({ min: 0, max: 100 }) }), { minLength: 3, maxLength: 3 }),
  girls: fc.integer({ min: 0, max: 100 }),
  learners: fc.integer({ min: 0, max: 60 }),
  withheld: fc.boolean(),
  grades: fc.boolean(),
});

function valuesOf(key: string, { races, girls, learners, withheld, grades }: typeof schools extends fc.Arbitrary<infer T> ? T : never): Value[] {
  const [n, x] = [races.reduce((total, race) => total + race.n, 0), races.reduce((total, race) => total + Math.round((race.n * race.share) / 100), 0)];
  if (n === 0) return [];
  const share = (percent: number) => {
    const size = Math.round((n * percent) / 100);
    return [Math.min(size, Math.max(x - (n - size), Math.round((x * percent) / 100))), size] as [number, number];
  };
  const [girlsX, girlsN] = share(girls);
  const [learnersX, learnersN] = share(learners);
  const parts: [string, number, number][] = [['all', x, n], ['female', girlsX, girlsN], ['male', x - girlsX, n - girlsN], ['english_learners', learnersX, learnersN], ...(['african_american_black', 'hispanic_latino', 'white'] as const).map((race, at): [string, number, number] => [race, Math.round((races[at]!.n * races[at]!.share) / 100), races[at]!.n])];
  const own = parts.flatMap(([group, successes, students]): Value[] => {
    if (students === 0) return [];
    if (withheld && group === 'white' && students < 10) return [[key, `meeting/${group}/math`, '2024-25', 'hidden_by_publisher'], [key, `score/${group}/math`, '2024-25', 'hidden_by_publisher']];
    return [[key, `meeting/${group}/math`, '2024-25', [successes, students]], [key, `score/${group}/math`, '2024-25', { value: 440 + (120 * successes) / students, n: students }]];
  });
  const half = Math.floor(n / 2);
  const ofGrades: Value[] = grades && half > 0 ? [['3', Math.min(half, x), half], ['4', x - Math.min(half, x), n - half]].map(([grade, successes, students]): Value => [key, `meeting/all/math/${grade}`, '2024-25', [successes as number, students as number]]) : [];
  return [...own, ...ofGrades];
}

test('nobody works out a hidden group of any school', { timeout: 200_000 }, async () => {
  const values = fc.sample(schools, { numRuns: 60, seed: 4 }).flatMap((school, index) => valuesOf(`r${index}`, school));
  const { database, truth, fetch } = await attackedWorld(values, { score: { kind: 'mean' } });
  const { attacked, broken } = findBroken(highs, await fetch(), truth);
  expect(attacked).toBeGreaterThan(100);
  expect(broken).toEqual([]);
  await forgetSecondary(database);
  expect(findBroken(highs, await fetch(), truth).broken.length).toBeGreaterThan(20);
});

test('nor by the sums of the district', { timeout: 200_000 }, async () => {
  const values = fc.sample(schools, { numRuns: 16, seed: 7 }).flatMap((school, index) => valuesOf(`r${index}`, school));
  const { maple, truth, fetch } = await attackedWorld(values, { score: { kind: 'mean' } });
  const open = await fetch();
  const totals = await maple.act('ines', (useCase) => fetchTotals(useCase, open));
  const { attacked, broken } = findBroken(highs, { ...open, totals }, truth);
  expect(attacked).toBeGreaterThan(40);
  expect(broken).toEqual([]);
});

const small: Value[] = [
  ['elm', 'meeting', '2024-25', [50, 100]], ['elm', 'meeting/female', '2024-25', [2, 4]], ['elm', 'meeting/male', '2024-25', [48, 96]],
  ['oak', 'meeting', '2024-25', [30, 60]], ['oak', 'meeting/female', '2024-25', [15, 30]], ['oak', 'meeting/male', '2024-25', [15, 30]],
  ['pine', 'meeting', '2024-25', [1, 200]], ['pine', 'meeting/female', '2024-25', 'not_applicable'],
];

test('each reader is told the same and why, and totals are of what is shown', async () => {
  const { maple, world } = await attackedWorld(small);
  const asked = { series: ['meeting', 'meeting/female', 'meeting/male'].map(world.series), periods: [1] };
  const read = (who: 'ines' | 'chief' | 'aud') => maple.act(who, (useCase) => shownValues(useCase, asked));
  const values = await read('ines');
  expect(await read('chief')).toEqual(values);
  expect(await read('aud')).toEqual(values);
  const told = (school: string, path: string) => values.find((value) => value.schoolId === maple.id(school) && value.series === world.series(path))!;
  expect(told('elm', 'meeting')).toMatchObject({ standing: 'known', numerator: 50 });
  expect(told('elm', 'meeting/female')).toMatchObject({ standing: 'hidden', value: null, numerator: null, denominator: null, because: 'Hidden: fewer than 10 students' });
  expect(told('elm', 'meeting/male')).toMatchObject({ standing: 'hidden', denominator: null, because: 'Hidden so that a smaller group cannot be worked out' });
  expect(told('oak', 'meeting/female')).toMatchObject({ standing: 'known', numerator: 15 });
  expect(told('pine', 'meeting')).toMatchObject({ standing: 'hidden', value: null, numerator: null, denominator: 200, because: '2 % or less', range: { from: 0, to: 2 } });
  expect(told('pine', 'meeting/female')).toMatchObject({ standing: 'not_applicable' });
  // Of one school that hides something no sum can say it: it is left out, and what it could change is told.
  const sums = await maple.act('ines', (useCase) => addUp(useCase, asked));
  const sum = (path: string) => sums.find((each) => each.series === world.series(path))!;
  expect(sum('meeting/female')).toMatchObject({ shown: 1, unshown: 0, hidden: 1, count: 15, n: 30, leftMost: 9, leftUnknown: 0, notApplicable: 1 });
  expect(sum('meeting/male')).toMatchObject({ shown: 1, hidden: 1, leftMost: 100, leftUnknown: 0 });
  expect(sum('meeting')).toMatchObject({ shown: 2, hidden: 1, count: 80, n: 160, leftN: 200, leftFrom: 0, leftTo: 4, leftMost: 0, leftUnknown: 0 });
  const north = await maple.act('ines', (useCase) => addUp(useCase, { ...asked, of: ['elm', 'oak'].map((school) => ({ schoolId: maple.id(school), period: 1 })) }));
  expect(north.find((each) => each.series === world.series('meeting'))).toMatchObject({ shown: 2, hidden: 0, n: 160, count: 80 });
});

const alike = (school: string, girls: [number, number], boys: [number, number]): Value[] => [
  [school, 'meeting', '2024-25', [girls[0] + boys[0], girls[1] + boys[1]]], [school, 'meeting/female', '2024-25', girls], [school, 'meeting/male', '2024-25', boys],
];

test('schools that hide the like stand in sums together, of all their students; not when the map, the rule or a value changed until that is decided too', async () => {
  const { database, maple, world, solve } = await attackedWorld([...alike('a1', [2, 5], [40, 80]), ...alike('a2', [2, 4], [30, 70]), ...alike('a3', [3, 6], [35, 60]), ...alike('a4', [20, 40], [22, 45])]);
  const girls = async () => (await maple.act('ines', (useCase) => addUp(useCase, { series: [world.series('meeting/female')], periods: [1] })))[0]!;
  expect(await girls()).toMatchObject({ shown: 1, unshown: 3, hidden: 0, count: 27, n: 55 });
  const value = (await maple.act('ines', (useCase) => shownValues(useCase, { series: [world.series('meeting/female')], periods: [1], schools: [maple.id('a1')] })))[0];
  expect(value).toMatchObject({ standing: 'hidden', value: null, denominator: null });
  // The map is redrawn: a school alone in its region would be the difference of two sums.
  await insertMany(database.owner, 'regionMembership', ['a1', 'a2', 'a3', 'a4'].map((school) => ({ districtId: maple.districtId, id: maple.id(`member ${school}`), schoolId: maple.id(school), regionId: maple.id(school === 'a1' ? 'south' : 'north'), validFrom: '2026-07-01', recordedAt: '2026-06-01T12:00:00Z' })));
  expect(await girls()).toMatchObject({ shown: 1, unshown: 0, hidden: 3, n: 40, leftMost: 27 });
  await solve();
  // The two that are left in one region could be told from each other by what is said of both.
  expect(await girls()).toMatchObject({ shown: 1, unshown: 0, hidden: 3, n: 40 });
  await database.owner.deleteFrom('regionMembership').where('schoolId', 'in', ['a1', 'a2', 'a3', 'a4'].map(maple.id)).execute();
  await solve();
  expect(await girls()).toMatchObject({ unshown: 3, n: 55 });
  await database.owner.updateTable('measureValue').where('schoolId', '=', maple.id('a2')).where('series', '=', world.series('meeting/female')).set({ numerator: 3 }).execute();
  expect(await girls()).toMatchObject({ shown: 1, unshown: 0, hidden: 3 });
});

test('until it is decided nothing is shown; only what changed is decided again; a decision about older values is not kept', async () => {
  const { database, maple, world, solve } = await attackedWorld(small);
  const asked = { series: [world.series('meeting')], periods: [1] };
  const standings = async () => Object.fromEntries((await maple.act('ines', (useCase) => shownValues(useCase, asked))).map((value) => [value.schoolId, value.because?.slice(0, 9) ?? value.standing]));
  const before = await database.owner.selectFrom('hiding').select(['schoolId', 'solvedAt', 'solvedChanges']).execute();
  maple.clock.set('2026-11-24T14:00:00Z');
  await database.owner.updateTable('measureValue').where('schoolId', '=', maple.id('oak')).where('series', '=', world.series('meeting/female')).set({ numerator: 3, denominator: 6, value: 50 }).execute();
  expect(await standings()).toEqual({ [maple.id('elm')]: 'known', [maple.id('oak')]: 'Not shown', [maple.id('pine')]: '2 % or le' });
  let asks = 0;
  expect(await solveWaiting(async (work) => {
    // Between reading and keeping, another import comes.
    if ((asks += 1) === 2) await database.owner.updateTable('measureValue').where('schoolId', '=', maple.id('oak')).where('series', '=', world.series('meeting/male')).set({ numerator: 27, denominator: 54, value: 50 }).execute();
    return maple.act('data', work);
  })).toBe(1);
  expect((await standings())[maple.id('oak')]).toBe('Not shown');
  await solve();
  expect((await standings())[maple.id('oak')]).toBe('known');
  const after = await database.owner.selectFrom('hiding').select(['schoolId', 'solvedAt', 'solvedChanges']).execute();
  expect(after.filter((unit) => unit.schoolId !== maple.id('oak'))).toEqual(before.filter((unit) => unit.schoolId !== maple.id('oak')));
  const reasons = await maple.act('ines', (useCase) => shownValues(useCase, { series: [world.series('meeting/male')], periods: [1], schools: [maple.id('oak')] }));
  expect(reasons[0]).toMatchObject({ standing: 'hidden', because: 'Hidden so that a smaller group cannot be worked out' });
  await database.owner.deleteFrom('measureValue').where('schoolId', '=', maple.id('elm')).where('series', '=', world.series('meeting/female')).execute();
  expect((await standings())[maple.id('elm')]).toBe('Not shown');
});

test('the rule is raised freely and lowered only with a reason; then everything is decided again', async () => {
  const { database, maple, world, solve } = await attackedWorld(small);
  const standing = async (path: string, school: string) => (await maple.act('ines', (useCase) => shownValues(useCase, { series: [world.series(path)], periods: [1], schools: [maple.id(school)] })))[0]!.because;
  await maple.act('ada', (useCase) => changeSetting(useCase, { key: 'evidence_fewest_students', value: 40 }));
  expect(await standing('meeting', 'oak')).toMatch(/^Not shown yet/);
  await solve();
  // Both are of thirty: to say of each that it is of fewer than forty would narrow the other.
  expect(await standing('meeting/female', 'oak')).toBe('Hidden: fewer than 40 students, or so that so small a group cannot be worked out');
  expect(await standing('meeting', 'oak')).toBeUndefined();
  await expect(maple.act('ada', (useCase) => changeSetting(useCase, { key: 'evidence_fewest_students', value: 20 }))).rejects.toMatchObject({ code: 'value' });
  await maple.act('ada', (useCase) => changeSetting(useCase, { key: 'evidence_fewest_students', value: 20, reason: 'The state asks for twenty.' }));
  expect(await database.owner.selectFrom('auditEntry').where('act', '=', 'setting.changed').where('reason', 'is not', null).select('reason').execute()).toEqual([{ reason: 'The state asks for twenty.' }]);
  await solve();
  expect(await standing('meeting/female', 'oak')).toBeUndefined();
});

test('what is hidden and why is for the data office, without the figures', async () => {
  const { maple } = await attackedWorld(small);
  for (const who of ['ines', 'chief', 'aud', 'ada'] as const) await expect(maple.act(who, (useCase) => findHidden(useCase, { limit: 50 }))).rejects.toMatchObject({ code: 'not_allowed' });
  const hidden = await maple.act('data', (useCase) => findHidden(useCase, { limit: 2 }));
  expect(hidden).toMatchObject({ rule: { fewest: 10, ends: 'coded' }, period: 1, periods: [{ figures: 8, schools: 3, waiting: 0, small: 1, complementary: 1, ranges: 0, ends: 1, closedWhole: 0 }] });
  expect(hidden.schools).toHaveLength(2);
  const rest = await maple.act('data', (useCase) => findHidden(useCase, { limit: 2, after: hidden.after! }));
  expect(rest.schools).toHaveLength(1);
  const { items } = await maple.act('data', (useCase) => findHiddenOfSchool(useCase, maple.id('elm'), { period: 1 }));
  expect(items.map((item) => [item.group, item.why])).toEqual([['Female', 'small'], ['Male', 'complementary']]);
});
