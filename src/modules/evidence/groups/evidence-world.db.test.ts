import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { evidenceWorld } from '../../../../tests/evidence-world.ts';
import { mapleCounty } from '../../../../tests/maple-county.ts';
import { standardGroups } from './standard-groups.ts';

test('a world of values stands in the tables, and a second adds to it', async () => {
  const database = await cloneDatabase();
  const maple = await mapleCounty(database);
  const first = await evidenceWorld(database, maple, { values: [['elm', 'meeting/english_learners/math/3', '2023-24', [12, 40]], ['oak', 'meeting', '2023-24', 'hidden_by_publisher']] });
  const second = await evidenceWorld(database, maple, { measures: { score: { kind: 'mean' } }, values: [['elm', 'meeting/english_learners/math/3', '2024-25', [20, 40]], ['elm', 'score', '2024-25', { value: 501.5, n: 40 }]] });
  expect(second.series('meeting/english_learners/math/3')).toBe(first.series('meeting/english_learners/math/3'));
  const rows = await database.owner.selectFrom('measureValue').select(['standing', 'value', 'numerator', 'denominator', 'run']).orderBy('run').orderBy('line').execute();
  expect(rows).toEqual([
    { standing: 1, value: 30, numerator: 12, denominator: 40, run: 1 }, { standing: 2, value: null, numerator: null, denominator: null, run: 1 },
    { standing: 1, value: 50, numerator: 20, denominator: 40, run: 2 }, { standing: 1, value: 501.5, numerator: null, denominator: 40, run: 2 },
  ]);
});

test('no spelling is of two groups, and every reference is a group', () => {
  const keys = new Set(standardGroups.map(({ key }) => key));
  const spelled = standardGroups.flatMap(({ key, name, spellings }) => [...new Set([name.toLowerCase(), ...spellings])].map((spelling) => [spelling, key] as const));
  expect(spelled.length).toBe(new Map(spelled).size);
  for (const { referenceKey, spellings } of standardGroups) {
    if (referenceKey) expect(keys).toContain(referenceKey);
    for (const spelling of spellings) expect(spelling).toBe(spelling.toLowerCase());
  }
});
