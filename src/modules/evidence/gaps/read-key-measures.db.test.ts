import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { evidenceWorld } from '../../../../tests/evidence-world.ts';
import { mapleCounty } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { solveWaiting } from '../suppression/solve-waiting.ts';
import { readKeyMeasures } from './read-key-measures.ts';
import { readSchoolEvidence } from './read-school-evidence.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
});
afterAll(() => database.close());

const key = (school: string) => maple.act('ines', (useCase) => readKeyMeasures(useCase, maple.id(school)));

test('before the first file there is nothing, and no refusal', async () => {
  expect(await key('elm')).toEqual({ measures: [], gaps: [], gapsOf: null });
});

test('a few measures with n and interval, hidden ones hidden with why, and the same as on the page of evidence', async () => {
  await evidenceWorld(database, maple, {
    measures: { meeting: { name: 'Meeting expectations', topic: 'achievement' }, climate: { kind: 'score', name: 'Climate', topic: 'climate' }, students: { kind: 'count', name: 'Students', topic: 'enrollment' } },
    values: [
      ['elm', 'meeting', '2024-25', [60, 140]], ['elm', 'meeting', '2025-26', [70, 150]], ['oak', 'meeting', '2025-26', [3, 7]],
      ['elm', 'meeting/english_learners', '2025-26', [20, 45]], ['elm', 'meeting/not_english_learners', '2025-26', [50, 105]], ['elm', 'meeting/female', '2025-26', [2, 6]], ['elm', 'meeting/male', '2025-26', [68, 144]],
      ['elm', 'climate', '2025-26', 4], ['elm', 'students', '2025-26', { value: 400, n: 400 }],
    ],
  });
  while ((await solveWaiting((work) => maple.act('data', work))) > 0);
  const told = await key('elm');
  const whole = await maple.act('ines', (useCase) => readSchoolEvidence(useCase, maple.id('elm'), { years: 5 }));
  expect(told.measures.map(({ key: measure, words, figure }) => [measure, words.value, figure.n])).toEqual([['meeting', '46.7 %', 150], ['climate', '4 points', null]]);
  const [meeting] = told.measures;
  const headline = whole.headlines.find(({ measure }) => measure.key === 'meeting')!;
  expect(meeting!.figure).toEqual(headline.years.at(-1)!.figure);
  expect(meeting!.words.limits).toBe(`${meeting!.figure.low!.toFixed(1)} to ${meeting!.figure.high!.toFixed(1)}`);
  expect(meeting!.change).toMatchObject({ from: '2024-25', sentence: expect.stringContaining('2024-25') as string });
  expect(headline.sentence).toContain(meeting!.change!.sentence);
  for (const gap of told.gaps) expect(whole.groups.flatMap((group) => group.years.map((year) => year.sentence))).toContain(gap.sentence);
  // Six girls are too few: neither they nor the boys, who would give them away, have a number.
  const girls = told.gaps.find(({ group }) => group === 'Female');
  if (girls) expect([girls.difference, /\d %/.test(girls.sentence)]).toEqual([null, false]);
  const [hidden] = (await key('oak')).measures;
  expect(hidden).toMatchObject({ words: { value: null, limits: null }, figure: { standing: 'hidden', value: null, n: null }, change: null });
  expect(hidden!.figure.because).toMatch(/\w/);
});
