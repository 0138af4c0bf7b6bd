import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { getRequest } from '../page/get-request.ts';
import { openRequest } from '../routing/open-request.ts';
import { applyMacro } from './apply-macro.ts';
import type { NewMacro } from './contract.ts';
import { endMacro } from './end-macro.ts';
import { findMacros } from './find-macros.ts';
import { keepMacro } from './keep-macro.ts';
import { offerMacros } from './offer-macros.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
});
afterAll(() => database.close());

const keep = (who: CastMember, macro: Partial<NewMacro> & { inPlaceOf?: string }) => maple.act(who, (useCase) => keepMacro(useCase, { name: 'Which stop', kind: 'message', body: 'Hello {{leader}}', acts: [], owner: { scope: 'person' }, ...macro }));
const ask = async () => (await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'The bus {{school}}', functionId: maple.id('transportation') }))).id;
const page = (id: string, who: CastMember = 'ines') => maple.act(who, (useCase) => getRequest(useCase, id));
const offered = async (id: string, who: CastMember, kind: 'message' | 'note' = 'message') => (await maple.act(who, (useCase) => offerMacros(useCase, id, { kind }))).items;

test('a text is filled in for one request and does its acts all or nothing, in words before', async () => {
  const id = await ask();
  const acts: NewMacro['acts'] = [
    { kind: 'ask_department', departmentId: maple.id('transport'), ask: 'Check the route of {{school}}.' },
    { kind: 'checklist', steps: [{ label: 'Call {{leader}}', required: false, audience: 'district' }] },
    { kind: 'status', status: 'waiting_on_school', reason: 'Which stop of {{ number }}?' },
  ];
  const macro = await keep('tess', { body: 'Hello {{leader}} of {{school}}, {{number}} is due on {{due}}. {{me}} for {{owner}}', acts });
  expect(await offered(id, 'tess')).toEqual([
    { id: macro.id, name: 'Which stop', owner: 'Yours', body: 'Hello Inés Elm of elm, R-1001 is due on Monday, November 30. Tess Transport for Tess Transport', acts: ['Then: ask transport for its piece: “Check the route of elm.”', 'Then: add a step to the checklist: Call Inés Elm', 'Then: wait for the school, because “Which stop of R-1001?”'] },
  ]);
  expect((await page(id)).messages).toEqual([]);
  await maple.act('tess', (useCase) => applyMacro(useCase, id, { macroId: macro.id, body: 'Hello Inés, as edited {{me}}' }));
  const done = await page(id, 'tess');
  expect([done.status, done.messages.map((message) => message.body), done.pieces.map((piece) => piece.ask), done.steps.map((step) => step.label)]).toEqual(['waiting_on_school', ['Hello Inés, as edited {{me}}'], ['Check the route of elm.'], ['Call Inés Elm']]);
  const solves = await keep('tess', { name: 'Solved', acts: [{ kind: 'resolve', whatWasDone: 'Done.' }] });
  await expect(maple.act('tess', (useCase) => applyMacro(useCase, id, { macroId: solves.id, body: 'It is done.' }))).rejects.toMatchObject({ code: 'not_allowed', details: { reason: 'piece_open' } });
  expect((await page(id)).messages).toHaveLength(1);
});

test('an unknown placeholder is refused when it is kept, in the text and in the acts; a value is never read as one', async () => {
  for (const macro of [{ body: 'Hi {{note}}' }, { acts: [{ kind: 'resolve' as const, whatWasDone: '{{notes}}' }] }, { body: '{{constructor}}' }]) await expect(keep('odd', { name: 'Bad', ...macro })).rejects.toMatchObject({ code: 'placeholder_unknown' });
  await expect(keep('ines', { name: 'Of a school' })).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(keep('aud', { name: 'Of an auditor' })).rejects.toMatchObject({ code: 'not_allowed' });
});

test('those who lead keep what is for all; a note’s macro is never offered for a message; ended ones are gone and stay on record', async () => {
  const id = await ask();
  const note = await keep('odd', { name: 'For colleagues', kind: 'note', body: 'Internal words', owner: { scope: 'region', id: maple.id('north') } });
  await expect(keep('tess', { owner: { scope: 'region', id: maple.id('north') } })).rejects.toMatchObject({ code: 'not_allowed' });
  const head = await keep('hana', { name: 'Depot', owner: { scope: 'department', id: maple.id('transport') } });
  await expect(keep('hana', { name: 'depot', owner: { scope: 'department', id: maple.id('transport') } })).rejects.toMatchObject({ code: 'conflict' });
  expect((await offered(id, 'bo')).map((item) => item.name)).toEqual(['Depot']);
  expect((await offered(id, 'bo', 'note')).map((item) => [item.name, item.owner])).toEqual([['For colleagues', 'north']]);
  expect(await offered(id, 'ines')).toEqual([]);
  await expect(offered(id, 'stu')).rejects.toMatchObject({ code: 'not_found' });
  await maple.act('bo', (useCase) => applyMacro(useCase, id, { macroId: note.id, body: 'Internal words' }));
  expect([(await page(id)).messages, (await page(id)).notes, (await page(id, 'bo')).notes.length]).toEqual([[], [], 1]);
  await expect(maple.act('bo', (useCase) => endMacro(useCase, head.id))).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(maple.act('stu', (useCase) => applyMacro(useCase, id, { macroId: note.id, body: 'x' }))).rejects.toMatchObject({ code: 'not_found' });
  const newer = await keep('hana', { name: 'Depot', body: 'Newer', owner: { scope: 'department', id: maple.id('transport') }, inPlaceOf: head.id });
  expect((await maple.act('hana', findMacros)).items.map((item) => [item.id, item.mayEdit])).toEqual([[newer.id, true]]);
  await maple.act('hana', (useCase) => endMacro(useCase, newer.id));
  expect((await maple.act('bo', findMacros)).items.map((item) => item.name)).toEqual(['For colleagues']);
  expect(await database.owner.selectFrom('macro').where('endedAt', 'is not', null).select('id').execute()).toHaveLength(2);
});
