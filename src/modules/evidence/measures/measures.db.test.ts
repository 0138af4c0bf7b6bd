import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { decideHidden } from '../../../../tests/decide-hidden.ts';
import { evidenceWorld } from '../../../../tests/evidence-world.ts';
import { mapleCounty } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { addGroup, findGroups, spellGroup } from '../groups/keep-groups.ts';
import { importMeasures } from '../import/import-measures.ts';
import { undoImport } from '../import/undo-import.ts';
import { endRecipe, findRecipes, saveRecipe } from '../import/own-recipes.ts';
import { recipeSchema } from '../import/recipe.ts';
import { findValues } from '../values/find-values.ts';
import { addOneMeasure, findMeasures, getOneMeasure } from './find-measures.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
});
afterAll(() => database.close());

const bytes = (...lines: string[]) => new TextEncoder().encode(`${lines.join('\n')}\n`);
const reading = { key: 'reading_club', name: 'Reading club', definition: 'Percent who come to the reading club.', topic: 'other' as const, kind: 'share' as const, unit: '%', direction: 'higher' as const, decimals: 1, lowest: null, highest: null, source: 'The district' };
// How a person maps an unknown file in the page.
const recipe = recipeSchema.parse({
  name: 'reading_club', title: 'Reading club list', source: 'The district', needs: ['Code', 'When', 'Who', 'Came', 'Pupils'],
  school: { column: 'Code', key: 'stateCode', width: 8 }, period: { column: 'When', as: 'any' }, group: { column: 'Who' }, subject: { is: 'all' }, grade: { is: 'all' },
  values: [{ measure: 'reading_club', numerator: 'Came', denominator: 'Pupils' }], signs: { hidden: ['*'] },
});
const list = bytes('Code,When,Who,Came,Pupils', '0001,2025-26,Everybody,30,40', '0001,2025-26,Newcomers,3,15', '0002,2025-26,Everybody,*,7', '0002,2024-25,Everybody,50,80');
const send = (leaveOut: string[] = []) => maple.act('data', (useCase) => importMeasures(useCase, { name: 'club.csv', bytes: list, leaveOut }));

test('a layout of the district’s own: mapped once, recognised from then on, with its own measure, group and spelling', async () => {
  const unknown = await send();
  expect(unknown).toMatchObject({ outcome: 'refused', refusedBy: [{ code: 'layout_unknown', rows: 1, mayLeaveOut: false }], unknown: { header: ['Code', 'When', 'Who', 'Came', 'Pupils'], firstRows: [['0001', '2025-26', 'Everybody', '30', '40'], [], [], []].map((row) => (row.length > 0 ? row : expect.any(Array))) } });
  await expect(maple.act('data', (useCase) => saveRecipe(useCase, recipe))).rejects.toMatchObject({ code: 'recipe_faulty' });
  expect(await maple.act('data', (useCase) => addOneMeasure(useCase, reading))).toEqual({ key: 'reading_club' });
  await expect(maple.act('data', (useCase) => addOneMeasure(useCase, reading))).rejects.toMatchObject({ code: 'conflict' });
  await expect(maple.act('rita', (useCase) => addOneMeasure(useCase, { ...reading, key: 'other' }))).rejects.toMatchObject({ code: 'not_allowed' });
  expect(await maple.act('data', (useCase) => saveRecipe(useCase, recipe))).toEqual({ name: 'reading_club' });
  await expect(maple.act('data', (useCase) => saveRecipe(useCase, { ...recipe, name: 'mcas' }))).rejects.toMatchObject({ code: 'conflict' });
  await expect(maple.act('data', (useCase) => saveRecipe(useCase, { ...recipe, leaveOut: [{ column: 'Code', pattern: '(a+)+$', kind: 'total', what: 'totals' }] }))).rejects.toMatchObject({ code: 'recipe_faulty' });

  expect((await send()).refusedBy).toEqual([{ code: 'group_unknown', rows: 4, mayLeaveOut: true }]);
  await maple.act('data', (useCase) => spellGroup(useCase, { spelling: '  EVERYBODY ', groupKey: 'all' }));
  await maple.act('data', (useCase) => addGroup(useCase, { key: 'newcomers', name: 'Newcomers', dimension: 'program', partition: null, referenceKey: 'all' }));
  await expect(maple.act('data', (useCase) => spellGroup(useCase, { spelling: 'Everybody', groupKey: 'newcomers' }))).rejects.toMatchObject({ code: 'conflict' });
  await expect(maple.act('data', (useCase) => addGroup(useCase, { key: 'everybody', name: 'Everybody', dimension: 'all', partition: null, referenceKey: null }))).rejects.toMatchObject({ code: 'conflict' });
  await expect(maple.act('sal', (useCase) => spellGroup(useCase, { spelling: 'x', groupKey: 'all' }))).rejects.toMatchObject({ code: 'not_allowed' });
  expect((await maple.act('ines', (useCase) => findGroups(useCase))).items.find(({ key }) => key === 'newcomers')).toMatchObject({ referenceKey: 'all', spellings: ['newcomers'] });
  expect(await send()).toMatchObject({ outcome: 'applied', recipe: 'reading_club', added: 4 });
  expect((await maple.act('aud', (useCase) => findRecipes(useCase))).items[0]).toMatchObject({ name: 'reading_club', own: true });
  expect(await maple.act('data', (useCase) => endRecipe(useCase, 'reading_club'))).toEqual({ name: 'reading_club' });
  await expect(maple.act('data', (useCase) => endRecipe(useCase, 'mcas'))).rejects.toMatchObject({ code: 'not_found' });
  expect((await send()).refusedBy[0]!.code).toBe('layout_unknown');
});

test('values come with n, provenance and what is hidden said, in pages', async () => {
  await evidenceWorld(database, maple, { values: [['elm', 'meeting/english_learners/math/3', '2024-25', [12, 40]], ['elm', 'meeting', '2024-25', 'hidden_by_publisher'], ['oak', 'meeting', '2024-25', [2, 5]]] });
  await decideHidden(database, maple.districtId);
  const ask = (query: Partial<Parameters<typeof findValues>[1]>) => maple.act('ines', (useCase) => findValues(useCase, { limit: 200, ...query }));
  const { items, nextCursor } = await ask({ measure: ['reading_club'] });
  expect(nextCursor).toBeNull();
  expect(items.toSorted((a, b) => a.source.line - b.source.line).map(({ school, group, period, standing, value, numerator, denominator, source }) => [school.name, group.name, period.key, standing, value, numerator, denominator, source.file, source.line])).toEqual([
    ['oak school', 'All students', '2025-26', 'known', 75, 30, 40, 'club.csv', 2], ['oak school', 'Newcomers', '2025-26', 'hidden', null, null, 15, 'club.csv', 3],
    ['pine school', 'All students', '2025-26', 'hidden_by_publisher', null, null, 7, 'club.csv', 4], ['pine school', 'All students', '2024-25', 'known', 62.5, 50, 80, 'club.csv', 5],
  ]);
  expect(await ask({ schoolId: [maple.id('elm')], subject: ['math'], grade: ['3'], group: ['english_learners'], period: ['2024-25'] })).toMatchObject({ items: [{ value: 30, measure: { key: 'meeting' } }], nextCursor: null });
  expect((await ask({ measure: ['meeting'], schoolId: [maple.id('oak')] })).items).toMatchObject([{ standing: 'hidden', value: null, because: expect.any(String) }]);
  expect((await ask({ measure: ['no_such'] })).items).toEqual([]);
  const whole = (await ask({})).items;
  const paged: unknown[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask({ limit: 2, cursor });
    paged.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(whole).toHaveLength(7);
  expect(paged).toEqual(whole);
});

test('the catalogue: what each measure is, its refresh date, and what the product would bring', async () => {
  const { items, mayAdd } = await maple.act('ines', (useCase) => findMeasures(useCase));
  expect(mayAdd).toBe(false);
  expect(items.find(({ key }) => key === 'reading_club')).toMatchObject({ unit: '%', direction: 'higher', lowest: 0, highest: 100, standard: false, refreshedAt: '2026-11-23T14:00:00.000Z' });
  expect(items.find(({ key }) => key === 'mcas_growth')).toMatchObject({ standard: true, refreshedAt: null });
  const one = await maple.act('ines', (useCase) => getOneMeasure(useCase, 'reading_club'));
  expect(one).toMatchObject({ groups: [{ key: 'all', name: 'All students' }, { key: 'newcomers', name: 'Newcomers' }], subjects: ['all'], grades: ['all'], periods: [{ key: '2024-25' }, { key: '2025-26' }], sources: [{ file: 'club.csv', recipe: 'reading_club', values: 4, undone: false }] });
  await maple.act('data', (useCase) => undoImport(useCase, one.sources[0]!.run));
  expect(await maple.act('ines', (useCase) => getOneMeasure(useCase, 'reading_club'))).toMatchObject({ refreshedAt: null, periods: [], sources: [{ undone: true }] });
  await expect(maple.act('ines', (useCase) => getOneMeasure(useCase, 'no_such'))).rejects.toMatchObject({ code: 'not_found' });
});
