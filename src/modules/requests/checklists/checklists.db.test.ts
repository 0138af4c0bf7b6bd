import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { createCatalogItem } from '../catalog/create-catalog-item.ts';
import { decideRequest } from '../closing/decide-request.ts';
import { resolveRequest } from '../closing/resolve-request.ts';
import { hearNews } from '../hear-news.ts';
import { getRequest } from '../page/get-request.ts';
import { openRequest } from '../routing/open-request.ts';
import { copyChecklist } from './copy-checklist.ts';
import { extendChecklist } from './extend-checklist.ts';
import { findChecklist } from './find-checklist.ts';
import { keepChecklist } from './keep-checklist.ts';
import { markStep } from './mark-step.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
let item: string;
let other: string;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
  item = (await maple.act('ada', (useCase) => createCatalogItem(useCase, { name: 'New stop', functionId: maple.id('transportation') }))).id;
  other = (await maple.act('ada', (useCase) => createCatalogItem(useCase, { name: 'Late bus', functionId: maple.id('transportation') }))).id;
});
afterAll(() => database.close());

const steps = [
  { label: 'Walk the way', required: true, audience: 'school' as const },
  { label: 'Ask the depot', required: true, audience: 'district' as const },
  { label: 'Take a picture', required: false, audience: 'district' as const },
];
const ask = async () => (await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'A new stop', catalogItemId: item }))).id;
const page = (id: string, who: CastMember) => maple.act(who, (useCase) => getRequest(useCase, id));
const labels = async (id: string, who: CastMember) => (await page(id, who)).steps.map((step) => step.label);
const resolve = (id: string) => maple.act('tess', (useCase) => resolveRequest(useCase, id, { whatWasDone: 'The stop is there.' }));

test('those who own the kind keep its steps; open requests keep the steps they opened with', async () => {
  await maple.act('hana', (useCase) => keepChecklist(useCase, item, { steps }));
  for (const who of ['ines', 'tess', 'rita', 'aud'] as const) await expect(maple.act(who, (useCase) => keepChecklist(useCase, item, { steps: [] })), who).rejects.toMatchObject({ code: 'not_allowed' });
  const before = await ask();
  const kept = (await maple.act('hana', (useCase) => findChecklist(useCase, item))).items;
  await maple.act('hana', (useCase) => keepChecklist(useCase, item, { steps: [kept[1]!, { ...kept[0]!, label: 'Walk it twice' }] }));
  expect((await maple.act('hana', (useCase) => findChecklist(useCase, item))).items.map((step) => [step.label, step.id === kept[1]!.id])).toEqual([['Ask the depot', true], ['Walk it twice', false]]);
  expect(await labels(before, 'tess')).toEqual(['Walk the way', 'Ask the depot', 'Take a picture']);
  expect(await labels(await ask(), 'tess')).toEqual(['Ask the depot', 'Walk it twice']);
});

test('an open required step holds the resolving with its name; the school sees and hears of its own steps alone', async () => {
  await maple.act('hana', (useCase) => keepChecklist(useCase, item, { steps }));
  const id = await ask();
  expect(await labels(id, 'ines')).toEqual(['Walk the way']);
  expect(JSON.stringify(await page(id, 'ines'))).not.toContain('depot');
  const [walk, depot] = (await page(id, 'tess')).steps;
  await expect(resolve(id)).rejects.toMatchObject({ code: 'not_allowed', message: '“Walk the way” is still open in its checklist. Mark it done, or not needed with the reason.', details: { reason: 'step_open' } });
  await maple.act('tess', (useCase) => markStep(useCase, walk!.id, { outcome: 'done' }));
  expect((await page(id, 'tess')).abilities.resolve).toMatchObject({ allowed: false, reason: 'step_open', sentence: expect.stringContaining('Ask the depot') });
  await expect(maple.act('tess', (useCase) => markStep(useCase, depot!.id, { outcome: 'not_needed' }))).rejects.toMatchObject({ code: 'reason_needed' });
  for (const who of ['ines', 'aud'] as const) await expect(maple.act(who, (useCase) => markStep(useCase, depot!.id, { outcome: 'done' }))).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(maple.act('stu', (useCase) => markStep(useCase, depot!.id, { outcome: 'done' }))).rejects.toMatchObject({ code: 'not_found' });
  await maple.act('odd', (useCase) => markStep(useCase, depot!.id, { outcome: 'not_needed', reason: 'The depot is closed.' }));
  expect((await page(id, 'tess')).steps[1]).toMatchObject({ outcome: 'not_needed', reason: 'The depot is closed.', by: 'Odd Operations', at: '2026-11-23T14:00:00.000Z' });
  await maple.act('tess', (useCase) => markStep(useCase, walk!.id, { outcome: 'open' }));
  await expect(resolve(id)).rejects.toMatchObject({ code: 'not_allowed' });
  await maple.act('tess', (useCase) => markStep(useCase, walk!.id, { outcome: 'done' }));
  const signals = ['request.step_marked', 'request.inner_step_marked'].map((type) => ({ districtId: maple.districtId, id, type, subjectId: id }));
  expect((await maple.act('ines', (useCase) => hearNews(useCase, signals))).map((signal) => signal.type)).toEqual(['request.step_marked']);
  expect(await maple.act('tess', (useCase) => hearNews(useCase, signals))).toHaveLength(2);
  await resolve(id);
  await expect(maple.act('tess', (useCase) => markStep(useCase, walk!.id, { outcome: 'open' }))).rejects.toMatchObject({ code: 'not_allowed' });
});

test('a no needs no checklist; steps are added by hand; another kind brings its own and keeps what was marked', async () => {
  const id = await ask();
  await maple.act('tess', (useCase) => extendChecklist(useCase, id, { steps: [{ label: 'Call the mill', required: true, audience: 'district' }] }));
  const [walk] = (await page(id, 'tess')).steps;
  await maple.act('tess', (useCase) => markStep(useCase, walk!.id, { outcome: 'done' }));
  await maple.act('hana', (useCase) => keepChecklist(useCase, other, { steps: [{ label: 'Look at the log', required: true, audience: 'district' }] }));
  await maple.act('tess', async (useCase) => {
    await copyChecklist(useCase, id, other);
    await copyChecklist(useCase, id, other);
  });
  expect(await labels(id, 'tess')).toEqual(['Walk the way', 'Call the mill', 'Look at the log']);
  await maple.act('tess', (useCase) => decideRequest(useCase, id, { kind: 'declined', reason: 'No.', alternative: 'The other stop.' }));
  expect((await page(id, 'ines')).status).toBe('declined');
});
