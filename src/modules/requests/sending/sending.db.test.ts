import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { castMembers, mapleCounty } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { inDistrict } from '../../../platform/database/in-district.ts';
import { findDraft, inBackground, keepDraft } from '../../people/index.ts';
import { confirmRequest } from '../closing/confirm-request.ts';
import { resolveRequest } from '../closing/resolve-request.ts';
import { writeMessage } from '../conversation/write-message.ts';
import { hearNews } from '../hear-news.ts';
import { getRequest } from '../page/get-request.ts';
import { openRequest } from '../routing/open-request.ts';
import { findScheduledMessages } from './find-scheduled-messages.ts';
import { recallMessage } from './recall-message.ts';
import { changeScheduledMessage, scheduleMessage } from './schedule-message.ts';
import { sendDueMessage } from './send-due-message.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
});
afterAll(() => database.close());

const ask = async () => (await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'Two buses late', functionId: maple.id('transportation') }))).id;
const schedule = (id: string, body: string, when: string) => maple.act('tess', (useCase) => scheduleMessage(useCase, id, { body, when }));
const sendDue = () => inDistrict(database, maple.districtId, async (db) => sendDueMessage(await inBackground({ db, clock: maple.clock }, maple.districtId)));
const sendAllDue = async () => {
  while (await sendDue());
};
const bodies = async (id: string) => (await maple.act('ines', (useCase) => getRequest(useCase, id))).messages.map((message) => message.body);
const waiting = (id: string) => maple.act('tess', async (useCase) => (await findScheduledMessages(useCase, id)).items);
const pass = (seconds: number) => maple.clock.set(maple.clock.now().add({ seconds }));

test('for fifteen seconds a message exists for its writer alone, on every road; taken back, it was never there', async () => {
  const id = await ask();
  const before = await maple.act('ines', (useCase) => getRequest(useCase, id));
  const events = () => database.owner.selectFrom('outboxEvent').select(['id', 'type', 'subjectId', 'districtId']).orderBy('id').execute();
  const told = (await events()).length;
  const { id: messageId, recallSeconds } = await schedule(id, 'I called the yard. It is Mr Smith’s fault.', 'now');
  expect(recallSeconds).toBe(15);
  await sendAllDue();
  for (const who of castMembers.filter((each) => each !== 'tess')) {
    const page = await maple.act(who, async (useCase) => JSON.stringify(await getRequest(useCase, id))).catch(() => '');
    expect(page).not.toContain('Smith');
    const since = (await events()).slice(told);
    expect(since.length).toBeGreaterThan(0);
    expect(await maple.act(who, (useCase) => hearNews(useCase, since))).toEqual([]);
    expect((await maple.act(who, (useCase) => findScheduledMessages(useCase, id)).catch(() => ({ items: [] }))).items).toEqual([]);
    await expect(maple.act(who, (useCase) => recallMessage(useCase, messageId))).rejects.toMatchObject({ code: 'not_found' });
  }
  expect(await maple.act('ines', (useCase) => getRequest(useCase, id))).toEqual(before);
  pass(14);
  await maple.act('tess', (useCase) => keepDraft(useCase, { subject: `message ${id}`, body: 'And then', version: 0 }));
  expect(await maple.act('tess', (useCase) => recallMessage(useCase, messageId))).toEqual({ body: 'I called the yard. It is Mr Smith’s fault.' });
  expect((await maple.act('tess', (useCase) => findDraft(useCase, `message ${id}`))).body).toBe('I called the yard. It is Mr Smith’s fault.\n\nAnd then');
  pass(60);
  await sendAllDue();
  expect(await bodies(id)).toEqual([]);
  expect(await waiting(id)).toEqual([]);

  const { id: kept } = await schedule(id, 'The yard sends another one.', 'now');
  pass(16);
  // Two processes at once.
  expect((await Promise.all([sendDue(), sendDue()])).toSorted()).toEqual([false, true]);
  await sendAllDue();
  expect(await bodies(id)).toEqual(['The yard sends another one.']);
  await expect(maple.act('tess', (useCase) => recallMessage(useCase, kept))).rejects.toMatchObject({ code: 'conflict' });
});

test('a message for the next school day goes at half past seven of it, once, also after a weekend and a night on which nothing ran', async () => {
  const id = await ask();
  maple.clock.set('2026-11-27T22:30:00Z');
  const { id: messageId, sendAt } = await schedule(id, 'Good morning.', 'next_school_day');
  expect(sendAt).toBe('2026-11-30T12:30:00.000Z');
  expect((await waiting(id))[0]).toMatchObject({ body: 'Good morning.', isLater: true, state: 'waiting' });
  await maple.act('tess', (useCase) => changeScheduledMessage(useCase, messageId, { body: 'Good morning, Inés.' }));
  await expect(maple.act('tess', (useCase) => changeScheduledMessage(useCase, messageId, { when: '2026-11-01T12:00:00Z' }))).rejects.toMatchObject({ code: 'time_passed' });
  await sendAllDue();
  expect(await bodies(id)).toEqual([]);
  maple.clock.set('2026-11-30T14:00:00Z');
  await sendAllDue();
  await sendAllDue();
  expect(await bodies(id)).toEqual(['Good morning, Inés.']);
  // Before that hour on a school day it is the same day's.
  maple.clock.set('2026-12-01T11:00:00Z');
  expect((await schedule(id, 'x', 'next_school_day')).sendAt).toBe('2026-12-01T12:30:00.000Z');
});

test('what came between, or a closed request, holds it; its words stay, its writer sends them anyway or takes them back', async () => {
  maple.clock.set('2026-12-02T15:00:00Z');
  const id = await ask();
  const { id: stale } = await schedule(id, 'Is it solved?', 'next_school_day');
  pass(60);
  await maple.act('ines', (useCase) => writeMessage(useCase, id, { body: 'It is solved.' }));
  maple.clock.set('2026-12-03T13:00:00Z');
  await sendAllDue();
  expect(await bodies(id)).toEqual(['It is solved.']);
  expect((await waiting(id))[0]).toMatchObject({ body: 'Is it solved?', state: 'held', heldReason: expect.stringContaining('Read it, then send yours') });
  await maple.act('tess', (useCase) => changeScheduledMessage(useCase, stale, { when: 'now', body: 'I am glad.' }));
  pass(20);
  await sendAllDue();
  expect(await bodies(id)).toEqual(['It is solved.', 'I am glad.']);

  const { id: late } = await schedule(id, 'One thing more.', 'next_school_day');
  await maple.act('tess', (useCase) => resolveRequest(useCase, id, { whatWasDone: 'Two more buses.' }));
  await maple.act('ines', (useCase) => confirmRequest(useCase, id, { answer: 'yes' }));
  maple.clock.set('2026-12-04T13:00:00Z');
  await sendAllDue();
  expect((await waiting(id))[0]?.state).toBe('held');
  expect(await maple.act('tess', (useCase) => recallMessage(useCase, late))).toEqual({ body: 'One thing more.' });
  expect(await database.owner.selectFrom('outboxEvent').where('type', '=', 'message.held').select('payload').execute()).toHaveLength(2);
});
