import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { decideHidden } from '../../../../tests/decide-hidden.ts';
import { evidenceWorld } from '../../../../tests/evidence-world.ts';
import { mapleCounty } from '../../../../tests/maple-county.ts';
import { addPart } from '../parts/add-part.ts';
import { beginPlan } from '../plan/begin-plan.ts';
import { getPlan } from '../plan/get-plan.ts';
import { movePlan } from '../review/move-plan.ts';
import { getVersion } from '../versions/read-versions.ts';
import { findChoices } from './find-choices.ts';

test('a baseline is chosen from what is stored of the school, with its n; what is hidden stays hidden in the list, in the plan and in a version kept before', async () => {
  const database = await cloneDatabase();
  const maple = await mapleCounty(database);
  await evidenceWorld(database, maple, {
    measures: { mcas: { name: 'Meets expectations' } },
    values: [['elm', 'mcas', '2024-25', [20, 80]], ['elm', 'mcas', '2025-26', [30, 84]], ['elm', 'mcas/english_learners', '2025-26', [3, 6]], ['elm', 'mcas/not_english_learners', '2025-26', [27, 78]], ['oak', 'mcas', '2025-26', [50, 90]]],
  });
  await decideHidden(database, maple.districtId);
  const { id } = await maple.act('ines', (useCase) => beginPlan(useCase, { schoolId: maple.id('elm') }));
  const choose = (q: string) => maple.act('ines', (useCase) => findChoices(useCase, id, { q, limit: 20 }));
  const { items, groups } = await choose('');
  expect(items.map((each) => [each.name, each.periodName, each.value === null ? null : Math.round(each.value), each.n])).toEqual([
    ['Meets expectations', '2025-26', 36, 84],
    ['Meets expectations, English learners', '2025-26', null, null],
    ['Meets expectations, Not English learners', '2025-26', null, null],
  ]);
  expect(items[1]!.because).toMatch(/\w/);
  expect(groups.some((group) => group.key === 'english_learners')).toBe(true);
  expect((await choose('expectations not english')).items.map((each) => each.studentGroup)).toEqual(['not_english_learners']);
  expect((await choose('no such words')).items).toEqual([]);

  const [all, hidden] = items;
  await maple.act('ines', (useCase) => addPart(useCase, id, { kind: 'goal', parentId: null, text: 'More', series: all!.series, period: all!.period, target: 50 }));
  await maple.act('ines', (useCase) => addPart(useCase, id, { kind: 'goal', parentId: null, text: 'Learners', series: hidden!.series, period: hidden!.period, studentGroup: 'english_learners' }));
  const plan = await maple.act('rita', (useCase) => getPlan(useCase, id));
  expect(plan.measures.map((fact) => [fact.standing, fact.n])).toEqual([['known', 84], ['hidden', null]]);
  await expect(maple.act('ines', (useCase) => addPart(useCase, id, { kind: 'goal', parentId: null, series: 999, period: 1 }))).rejects.toMatchObject({ code: 'value' });

  await maple.act('ines', (useCase) => movePlan(useCase, id, { step: 'ask_review', note: '' }));
  const stored = await database.owner.selectFrom('planVersion').select('content').executeTakeFirstOrThrow();
  expect(JSON.stringify(stored.content), 'a version names values and copies none').not.toMatch(/35\.7|"n":/);
  const version = await maple.act('rita', (useCase) => getVersion(useCase, id, 1));
  expect(version.content.measures.map((each) => each.name)).toEqual(['Meets expectations', 'Meets expectations, English learners']);
  expect(version.measures).toEqual(plan.measures);
});
