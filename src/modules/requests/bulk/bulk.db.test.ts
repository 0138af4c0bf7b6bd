import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { writeMessage } from '../conversation/write-message.ts';
import { assignRequest } from '../handoffs/assign-request.ts';
import { getRequest } from '../page/get-request.ts';
import { openRequest } from '../routing/open-request.ts';
import { doBulkAct, previewBulkAct, type BulkAct } from './do-bulk-act.ts';
import { undoBulkAct } from './undo-bulk-act.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
});
afterAll(() => database.close());

const ask = async (summary: string, who: CastMember = 'ines') => (await maple.act(who, (useCase) => openRequest(useCase, { summary, functionId: maple.id('transportation') }))).id;
const owners = async (ids: string[]) => Promise.all(ids.map(async (id) => (await maple.act('odd', (useCase) => getRequest(useCase, id))).owner.name));
const perform = (bulk: BulkAct) => maple.act('odd', (useCase) => doBulkAct(useCase, bulk));

test('the preview says of each what the act then does, and does nothing itself', async () => {
  const ids = [await ask('One'), await ask('Two'), await ask('Three')];
  await maple.act('odd', (useCase) => assignRequest(useCase, ids[1]!, { toPersonId: maple.id('bo'), reason: 'He knows it.' }));
  const pine = (await maple.act('chief', (useCase) => openRequest(useCase, { summary: 'Not of the region', schoolId: maple.id('pine') }))).id;
  const bulk: BulkAct = { act: { kind: 'assign', toPersonId: maple.id('bo'), reason: 'Tess is away.' }, requestIds: [...ids, pine, ids[0]!] };
  const { items: before } = await maple.act('odd', (useCase) => previewBulkAct(useCase, bulk));
  expect(await owners(ids)).toEqual(['Tess Transport', 'Bo Backup', 'Tess Transport']);
  const done = await perform(bulk);
  expect(done.items).toEqual(before);
  expect(done.items.map((item) => [item.summary, item.done]).toSorted()).toEqual([['One', true], ['Three', true], ['Two', false], [null, false]].toSorted());
  expect(await owners(ids)).toEqual(['Bo Backup', 'Bo Backup', 'Bo Backup']);
  await expect(maple.act('rita', (useCase) => undoBulkAct(useCase, done.id))).rejects.toMatchObject({ code: 'not_found' });

  await maple.act('odd', (useCase) => assignRequest(useCase, ids[2]!, { toPersonId: maple.id('odd'), reason: 'I take it.' }));
  const undone = await maple.act('odd', (useCase) => undoBulkAct(useCase, done.id));
  expect(undone.items.map((item) => [item.summary, item.done]).toSorted()).toEqual([['One', true], ['Three', false]]);
  expect(await owners(ids)).toEqual(['Tess Transport', 'Bo Backup', 'Odd Operations']);
  await expect(maple.act('odd', (useCase) => undoBulkAct(useCase, done.id))).rejects.toMatchObject({ code: 'conflict' });
});

test('states of many are set, and set back as each was; the clock runs as if nothing had been', async () => {
  const ids = [await ask('Four'), await ask('Five')];
  await maple.act('tess', (useCase) => writeMessage(useCase, ids[1]!, { body: 'I am on it.' }));
  const pages = () => Promise.all(ids.map(async (id) => (await maple.act('odd', (useCase) => getRequest(useCase, id)))));
  const before = (await pages()).map((page) => [page.status, page.nextDueAt]);
  const done = await perform({ act: { kind: 'status', status: 'waiting_on_school', reason: 'Which stop?' }, requestIds: ids });
  expect((await pages()).map((page) => page.status)).toEqual(['waiting_on_school', 'waiting_on_school']);
  await maple.act('odd', (useCase) => undoBulkAct(useCase, done.id));
  expect((await pages()).map((page) => [page.status, page.nextDueAt])).toEqual(before);
});

test('many become parts of one, and are on their own again', async () => {
  const [whole, ...parts] = [await ask('One cause'), await ask('Effect one'), await ask('Effect two')];
  const done = await perform({ act: { kind: 'part_of', toId: whole! }, requestIds: parts });
  const links = async () => (await maple.act('odd', (useCase) => getRequest(useCase, whole!))).links.map((link) => [link.kind, link.request.summary]);
  expect(await links()).toEqual([['part_of', 'Effect one'], ['part_of', 'Effect two']]);
  await maple.act('odd', (useCase) => undoBulkAct(useCase, done.id));
  expect(await links()).toEqual([]);
});
