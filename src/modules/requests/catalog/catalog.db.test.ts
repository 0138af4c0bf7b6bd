import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogTemplate } from '../../../../database/catalog/catalog-template.ts';
import { departmentTemplate, functionTemplate } from '../../../../database/catalog/organization-template.ts';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { addDepartment, addSupportFunction } from '../../district/index.ts';
import { openRequest } from '../routing/open-request.ts';
import { changePromise } from './change-promise.ts';
import { createCatalogItem } from './create-catalog-item.ts';
import { editCatalogItem } from './edit-catalog-item.ts';
import { endCatalogItem } from './end-catalog-item.ts';
import { findCatalogItems } from './find-catalog-items.ts';
import { getCatalogItem } from './get-catalog-item.ts';
import { loadCatalogTemplate } from './load-catalog-template.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
  await maple.act('ada', async (useCase) => {
    const ids = new Map<string, string>();
    for (const department of departmentTemplate.filter(({ code }) => code !== 'facilities')) ids.set(department.code, (await addDepartment(useCase, department)).id);
    for (const { department, ...each } of functionTemplate.filter(({ code }) => !['operations', 'transportation', 'equity'].includes(code))) await addSupportFunction(useCase, { ...each, departmentId: ids.get(department) ?? maple.id('facilities') });
  });
});
afterAll(() => database.close());

const load = () => maple.act('ada', loadCatalogTemplate);
const find = (q: string) => maple.act('ines', (useCase) => findCatalogItems(useCase, { q, limit: 8 }));
const codes = async (q: string) => (await find(q)).items.map((item) => item.code);

test('the template brings every item whose function is there, and a second time nothing', async () => {
  const first = await load();
  expect(first.withoutFunction.map((item) => item.function)).toEqual(catalogTemplate.filter((item) => item.ownerFunction === 'equity').map(() => 'equity'));
  expect(first).toMatchObject({ known: 0, added: catalogTemplate.length - first.withoutFunction.length });
  expect(await load()).toMatchObject({ known: first.added, added: 0 });
  const bus = (await find('bus')).items[0]!;
  const template = catalogTemplate.find((item) => item.code === bus.code)!;
  expect(bus.promise).toEqual({ firstAnswerMinutes: template.promise.firstAnswerHours * 60, nextAnswerMinutes: template.promise.nextAnswerHours * 60, resolutionMinutes: template.promise.resolutionHours * 60, version: 1 });
  expect((await maple.act('ines', (useCase) => getCatalogItem(useCase, bus.id))).questions.map((question) => question.label)).toEqual(template.questions.map((question) => question.label));
  await expect(maple.act('hana', loadCatalogTemplate)).rejects.toMatchObject({ code: 'not_allowed' });
});

test('plain words find it, and so does a slip of the finger', async () => {
  expect((await codes('bus late'))[0]).toBe('bus_late');
  expect((await codes('buss lat'))[0]).toBe('bus_late');
  expect(await codes('the bus was late again, kids stand in the rain')).toContain('bus_late');
  expect(await codes('qqqq zzzz')).toEqual([]);
});

test('the head of the owning department adds, edits and ends; others are refused', async () => {
  const item = { name: 'Lost bus pass', functionId: maple.id('transportation'), keywords: ['pass', 'card'], questions: [{ label: 'Whose pass?', kind: 'text' as const }], promise: { firstAnswerHours: 4, nextAnswerHours: 8, resolutionHours: 16 } };
  const { id } = await maple.act('hana', (useCase) => createCatalogItem(useCase, item));
  await expect(maple.act('hana', (useCase) => createCatalogItem(useCase, item))).rejects.toMatchObject({ code: 'conflict' });
  await expect(maple.act('hana', (useCase) => createCatalogItem(useCase, { ...item, name: 'Heat', functionId: maple.id('operations') }))).rejects.toMatchObject({ code: 'not_allowed' });
  for (const who of ['ines', 'rita', 'chief', 'aud'] as const) {
    await expect(maple.act(who, (useCase) => editCatalogItem(useCase, id, { name: 'Mine' })), who).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(maple.act(who, (useCase) => endCatalogItem(useCase, id)), who).rejects.toMatchObject({ code: 'not_allowed' });
  }
  const listed = await maple.act('hana', (useCase) => findCatalogItems(useCase, { limit: 200 }));
  expect(listed.mayAddTo.map((each) => each.id)).toEqual([maple.id('transportation')]);
  expect(listed.items.filter((each) => each.mayEdit).every((each) => each.function.id === maple.id('transportation'))).toBe(true);
  expect((await find('bus')).mayAddTo).toEqual([]);

  await maple.act('hana', (useCase) => editCatalogItem(useCase, id, { keywords: ['metrocard'] }));
  expect((await find('metrocard')).items[0]!.name).toBe('Lost bus pass');
  await maple.act('hana', (useCase) => endCatalogItem(useCase, id));
  expect(await codes('metrocard')).not.toContain('lost_bus_pass');
  await expect(maple.act('hana', (useCase) => editCatalogItem(useCase, id, { name: 'x' }))).rejects.toMatchObject({ code: 'not_found' });
});

test('a question that reads otherwise is asked anew; old answers keep the question they answered', async () => {
  const { id } = await maple.act('ada', (useCase) => createCatalogItem(useCase, { name: 'New route', functionId: maple.id('transportation'), questions: [{ label: 'From which stop?', kind: 'text' }, { label: 'From which day?', kind: 'date' }] }));
  const read = () => maple.act('ines', (useCase) => getCatalogItem(useCase, id));
  const [stop, day] = (await read()).questions;
  const asked = await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'A new stop at the mill', catalogItemId: id, answers: [{ questionId: stop!.id, answer: 'Mill Street' }] }));
  await maple.act('ada', (useCase) => editCatalogItem(useCase, id, { questions: [day!, { ...stop!, label: 'Which stop?' }] }));
  const after = (await read()).questions;
  expect(after.map((question) => question.label)).toEqual(['From which day?', 'Which stop?']);
  expect([after[0]!.id === day!.id, after[1]!.id === stop!.id]).toEqual([true, false]);
  const kept = await database.owner.selectFrom('requestAnswer').innerJoin('catalogQuestion', 'catalogQuestion.id', 'requestAnswer.questionId').where('requestId', '=', asked.id).select('label').execute();
  expect(kept).toEqual([{ label: 'From which stop?' }]);
});

test('a promise changes from a day on, never backwards, and never solves before it answers', async () => {
  const item = (await find('bus late')).items[0]!;
  const change = (more: object) => maple.act('hana', (useCase) => changePromise(useCase, item.id, { firstAnswerHours: 1, nextAnswerHours: 2, resolutionHours: 3, ...more }));
  expect(await change({ validFrom: '2026-12-01' })).toEqual({ version: 2 });
  expect((await find('bus late')).items[0]!.promise!.version).toBe(1);
  expect((await maple.act('hana', (useCase) => getCatalogItem(useCase, item.id))).commitments.map((each) => [each.version, each.validFrom])).toEqual([[2, '2026-12-01'], [1, '2026-11-23']]);
  await expect(change({ validFrom: '2026-11-01' })).rejects.toMatchObject({ code: 'promise_dates' });
  await expect(change({ firstAnswerHours: 9 })).rejects.toMatchObject({ code: 'promise_order' });
});
