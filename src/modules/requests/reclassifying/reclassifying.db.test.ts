import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { castMembers, mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { insertMany } from '../../../platform/database/insert-many.ts';
import { makeConfidential } from '../lanes/make-confidential.ts';
import { getRequest } from '../page/get-request.ts';
import { openRequest } from '../routing/open-request.ts';
import { reclassifyRequest } from './reclassify-request.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
  const { districtId, id } = maple;
  const at = maple.clock.now().toString();
  await insertMany(database.owner, 'catalogItem', [['bus', 'transportation', 'ordinary'], ['repair', 'operations', 'ordinary'], ['matter', 'operations', 'personnel']].map(([code, of, lane]) => ({ districtId, id: id(`item-${code}`), code: code!, name: code!, functionId: id(of!), lane: lane!, createdAt: at, search: '' })));
  await insertMany(database.owner, 'serviceCommitment', [{ districtId, id: id('repair-promise'), catalogItemId: id('item-repair'), version: 2, firstAnswerMinutes: 240, nextAnswerMinutes: 240, resolutionMinutes: 960, validFrom: '2026-07-01', setAt: at }]);
  await insertMany(database.owner, 'checklistStep', [['bus', 'Call the yard'], ['repair', 'Look at it']].map(([item, label]) => ({ districtId, id: id(`step-${item}`), catalogItemId: id(`item-${item}`), position: 0, label: label!, isRequired: false, audience: 'district', createdAt: at })));
});
afterAll(() => database.close());

const ask = async () => (await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'It does not start', catalogItemId: maple.id('item-bus') }))).id;
const page = (who: CastMember, id: string) => maple.act(who, (useCase) => getRequest(useCase, id));
const reclassify = (who: CastMember, id: string, to = 'item-repair', seenVersion?: number) => maple.act(who, (useCase) => reclassifyRequest(useCase, id, { catalogItemId: maple.id(to), reason: 'The boiler, not the bus.', seenVersion }));

test('another kind brings its function, promise and checklist; each moved date names the cause, its owner stays', async () => {
  const id = await ask();
  const before = await page('tess', id);
  maple.clock.set(maple.clock.now().add({ hours: 1 }));
  await reclassify('tess', id, 'item-repair', before.version);
  const after = await page('tess', id);
  expect(after).toMatchObject({ catalogItem: { name: 'repair' }, function: { name: 'operations' }, owner: before.owner, promise: { resolutionMinutes: 960, version: 2 } });
  expect(after.reclassifications).toMatchObject([{ from: { name: 'bus' }, to: { name: 'repair' }, reason: 'The boiler, not the bus.', by: { name: 'Tess Transport' } }]);
  expect(after.steps.map((step) => step.label)).toEqual(['Look at it']);
  expect(after.resolutionDueAt < before.resolutionDueAt).toBe(true);
  const moved = after.dueDates.slice(before.dueDates.length);
  expect(moved.map((due) => [due.clock, due.cause, due.note])).toEqual(expect.arrayContaining([['resolution', 'reclassified', 'Now “repair”'], ['first_answer', 'reclassified', 'Now “repair”']]));
  expect(await page('ines', id)).toMatchObject({ reclassifications: [{ to: { name: 'repair' } }], resolutionDueAt: after.resolutionDueAt });
  await expect(reclassify('tess', id)).rejects.toMatchObject({ code: 'same_kind' });
  await expect(reclassify('tess', id, 'item-bus', before.version)).rejects.toMatchObject({ code: 'stale' });
});

test('who may: the owner and who leads the region; nobody else learns that it is there, and no ordinary one becomes a confidential kind', async () => {
  const id = await ask();
  const outcomes: Record<string, string> = {};
  for (const who of castMembers.filter((each) => !['tess', 'odd', 'rita'].includes(each))) outcomes[who] = await reclassify(who, id).then(() => 'done', (error: { code: string }) => error.code);
  expect(outcomes).toEqual({ ines: 'not_allowed', omar: 'not_found', sal: 'not_found', bo: 'not_allowed', stu: 'not_found', hana: 'not_allowed', chief: 'not_allowed', data: 'not_found', aud: 'not_allowed', ada: 'not_found' });
  await expect(reclassify('odd', id, 'item-matter')).rejects.toMatchObject({ code: 'other_lane' });
  await expect(reclassify('odd', id, 'nothing')).rejects.toMatchObject({ code: 'not_found' });
  await maple.act('tess', (useCase) => makeConfidential(useCase, id, { lane: 'personnel', reason: 'Quiet' }));
  await reclassify('tess', id, 'item-matter');
  expect(await page('tess', id)).toMatchObject({ lane: 'personnel', catalogItem: { name: 'matter' } });
  for (const who of ['odd', 'rita'] as const) await expect(reclassify(who, id, 'item-bus')).rejects.toMatchObject({ code: 'not_found' });
});
