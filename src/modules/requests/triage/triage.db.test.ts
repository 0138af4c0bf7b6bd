import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import { districtWork } from '../../../app/district-work.ts';
import { eachDistrict } from '../../../app/each-district.ts';
import type { Database } from '../../../platform/database/database.ts';
import { writeMessage } from '../conversation/write-message.ts';
import { answerHandoff } from '../handoffs/answer-handoff.ts';
import { offerHandoff } from '../handoffs/offer-handoff.ts';
import { makeConfidential } from '../lanes/make-confidential.ts';
import { getRequest } from '../page/get-request.ts';
import { openRequest } from '../routing/open-request.ts';
import { giveBack } from './give-back.ts';
import { mergeOffered, undoMergeOffered } from './merge-offered.ts';
import { readInbox } from './read-inbox.ts';
import { endSnooze, snoozeRequest } from './snooze-request.ts';
import { takeRequest, undoTaking } from './take-request.ts';
import { undoAnswer } from './undo-answer.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
});
afterAll(() => database.close());

const ask = (summary: string) => maple.act('ines', (useCase) => openRequest(useCase, { summary, functionId: maple.id('transportation') }));
const inbox = (who: CastMember) => maple.act(who, readInbox);
const whys = async (who: CastMember, number: number) => (await inbox(who)).items.filter((item) => item.request.number === number).map((item) => [item.section, item.request.why, item.accept, item.decline, item.merge]);
const page = (who: CastMember, id: string) => maple.act(who, (useCase) => getRequest(useCase, id));
const told = async () => (await database.owner.selectFrom('outboxEvent').where('type', '=', 'inbox.changed').select('payload').execute()).map((row) => (row.payload as { cause?: string }).cause).filter(Boolean);

test('what is routed to somebody is new to them until they take it on; given back, it waits with whoever leads, and is theirs until then', async () => {
  const { id, number } = await ask('The bus is full');
  expect(await whys('tess', number)).toEqual([['new', 'new', 'take', 'give_back', true]]);
  expect(await whys('odd', number)).toEqual([]);
  const { id: taking } = await maple.act('tess', (useCase) => takeRequest(useCase, id));
  // It is theirs now, and still wants its first answer: that is another matter.
  expect(await whys('tess', number)).toEqual([['waiting', 'unanswered', null, 'give_back', true]]);
  await maple.act('tess', (useCase) => undoTaking(useCase, taking));
  expect(await whys('tess', number)).toMatchObject([['new', 'new', 'take', 'give_back', true]]);
  await expect(maple.act('odd', (useCase) => takeRequest(useCase, id))).rejects.toMatchObject({ code: 'not_allowed' });

  const back = await maple.act('tess', (useCase) => giveBack(useCase, id, { reason: 'It is about the stop, not the bus.' }));
  expect(back.to).toBe('Odd Operations');
  expect(await whys('tess', number)).toEqual([]);
  expect((await page('tess', id)).owner.name).toBe('Tess Transport');
  expect((await inbox('odd')).items.find((item) => item.request.number === number)).toMatchObject({ section: 'offered', accept: 'offer', decline: 'offer', offer: { from: { name: 'Tess Transport' }, reason: 'It is about the stop, not the bus.' } });
  await maple.act('tess', (useCase) => answerHandoff(useCase, back.id, { answer: 'withdrawn' }));
  expect(await whys('tess', number)).toMatchObject([['new', 'new', 'take', 'give_back', true]]);
});

test('an answer to an offer is taken back shortly after, and neither later, nor by another, nor over what was done since', async () => {
  const { id, number } = await ask('The stop is dark');
  const offer = () => maple.act('tess', (useCase) => offerHandoff(useCase, id, { toPersonId: maple.id('hana'), reason: 'Yours.' }));
  const { id: handoff } = await offer();
  const before = await page('hana', id);
  await maple.act('hana', (useCase) => answerHandoff(useCase, handoff, { answer: 'accepted' }));
  expect((await page('hana', id)).owner.name).toBe('Hana Head');
  await expect(maple.act('tess', (useCase) => undoAnswer(useCase, handoff))).rejects.toMatchObject({ code: 'not_found' });
  await maple.act('hana', (useCase) => undoAnswer(useCase, handoff));
  expect((await page('hana', id)).owner.name).toBe('Tess Transport');
  expect((await page('tess', id)).clocks.map((clock) => clock.dueAt)).toEqual(before.clocks.map((clock) => clock.dueAt));
  expect(await whys('hana', number)).toMatchObject([['offered', 'offered', 'offer', 'offer', true]]);

  await maple.act('hana', (useCase) => answerHandoff(useCase, handoff, { answer: 'declined', reason: 'Not ours.' }));
  await maple.act('hana', (useCase) => undoAnswer(useCase, handoff));
  await maple.act('hana', (useCase) => answerHandoff(useCase, handoff, { answer: 'accepted' }));
  maple.clock.set(maple.clock.now().add({ seconds: 5 }));
  await maple.act('hana', (useCase) => writeMessage(useCase, id, { body: 'We look at it.' }));
  await expect(maple.act('hana', (useCase) => undoAnswer(useCase, handoff))).rejects.toMatchObject({ code: 'in_use' });

  const other = await ask('The stop is wet');
  const { id: late } = await maple.act('tess', (useCase) => offerHandoff(useCase, other.id, { toPersonId: maple.id('bo'), reason: 'Yours.' }));
  await maple.act('bo', (useCase) => answerHandoff(useCase, late, { answer: 'declined', reason: 'No.' }));
  maple.clock.set(maple.clock.now().add({ seconds: 61 }));
  await expect(maple.act('bo', (useCase) => undoAnswer(useCase, late))).rejects.toMatchObject({ code: 'too_late' });
});

test('an offer leaves by merging it into another, and undo offers it again', async () => {
  const whole = await ask('Bus 9 never stops');
  const same = await ask('Bus 9 drives past us');
  const { id: handoff } = await maple.act('tess', (useCase) => offerHandoff(useCase, same.id, { toPersonId: maple.id('odd'), reason: 'Again.' }));
  const { linkId } = await maple.act('odd', (useCase) => mergeOffered(useCase, handoff, { intoId: whole.id }));
  expect((await page('ines', same.id)).status).toBe('closed');
  expect(await whys('odd', same.number)).toEqual([]);
  await maple.act('odd', (useCase) => undoMergeOffered(useCase, handoff, { linkId }));
  expect(await whys('odd', same.number)).toMatchObject([['offered', 'offered', 'offer', 'offer', true]]);
  expect((await page('ines', same.id)).owner.name).toBe('Tess Transport');
});

test('what is set aside moves no promise, is set aside for one person alone, and comes back once: by its time, by news, by a promise, or by hand', async () => {
  maple.clock.set('2026-11-30T15:00:00Z');
  const { id, number } = await ask('The bus smells of petrol');
  await maple.act('tess', (useCase) => writeMessage(useCase, id, { body: 'I call the depot.' }));
  const before = await page('tess', id);
  const listed = async (who: CastMember) => {
    const { items, snoozed } = await inbox(who);
    return { here: items.some((item) => item.request.number === number), aside: snoozed.filter((each) => each.request.number === number).map((each) => each.until) };
  };
  const until = async (when: 'later_today' | 'next_school_morning' | 'next_week') => (await maple.act('tess', (useCase) => snoozeRequest(useCase, id, { until: when }))).until;
  expect([await until('later_today'), await until('next_school_morning'), await until('next_week')]).toEqual(['2026-11-30T18:00:00.000Z', '2026-12-01T13:00:00.000Z', '2026-12-07T13:00:00.000Z']);
  expect((await page('tess', id)).clocks.map((clock) => clock.dueAt)).toEqual(before.clocks.map((clock) => clock.dueAt));
  expect((await page('tess', id)).version).toBe(before.version);
  expect(await listed('tess')).toEqual({ here: false, aside: ['2026-12-07T13:00:00.000Z'] });
  expect((await listed('odd')).aside).toEqual([]);
  await expect(maple.act('omar', (useCase) => snoozeRequest(useCase, id, { until: 'next_week' }))).rejects.toMatchObject({ code: 'not_found' });

  // The school writes: here again, told once.
  await maple.act('ines', (useCase) => writeMessage(useCase, id, { body: 'It smells again.' }));
  expect(await listed('tess')).toEqual({ here: true, aside: [] });
  const wake = () => eachDistrict({ database, clock: maple.clock }, ...districtWork.wakeSnoozes.steps);
  await Promise.all([wake(), wake()]);
  expect(await told()).toEqual(['news']);

  // Its time comes: two processes, one telling.
  await until('later_today');
  maple.clock.set('2026-11-30T17:59:59Z');
  await wake();
  expect(await listed('tess')).toEqual({ here: false, aside: ['2026-11-30T18:00:00.000Z'] });
  maple.clock.set('2026-11-30T18:00:00Z');
  expect(await listed('tess')).toEqual({ here: true, aside: [] });
  await Promise.all([wake(), wake()]);
  await wake();
  expect(await told()).toEqual(['news', 'time']);

  // A promise comes due before its time: back at that moment.
  await until('next_week');
  const due = (await page('tess', id)).nextDueAt!;
  maple.clock.set(new Date(Date.parse(due) + 1_000).toISOString());
  expect(await listed('tess')).toEqual({ here: true, aside: [] });
  await wake();
  await wake();
  expect(await told()).toEqual(['news', 'time', 'due']);

  // Late when it is set aside: it stays so until its time, or until one wants it back.
  const { id: snooze } = await maple.act('tess', (useCase) => snoozeRequest(useCase, id, { until: 'next_week' }));
  await wake();
  expect((await listed('tess')).here).toBe(false);
  await expect(maple.act('odd', (useCase) => endSnooze(useCase, snooze))).rejects.toMatchObject({ code: 'not_found' });
  await maple.act('tess', (useCase) => endSnooze(useCase, snooze));
  expect((await listed('tess')).here).toBe(true);
  expect(await told()).toEqual(['news', 'time', 'due']);
});

test('the school has an inbox of its own; a confidential request is set aside as such, cannot be given back, and is nobody else’s', async () => {
  const { id, number } = await ask('About our driver');
  await maple.act('tess', (useCase) => makeConfidential(useCase, id, { lane: 'personnel', reason: 'About a person.' }));
  expect(await whys('tess', number)).toEqual([['new', 'new', 'take', null, true]]);
  await expect(maple.act('tess', (useCase) => giveBack(useCase, id, { reason: 'No.' }))).rejects.toMatchObject({ code: 'not_allowed' });
  await maple.act('tess', (useCase) => snoozeRequest(useCase, id, { until: 'next_week' }));
  const text = JSON.stringify(await inbox('tess'));
  expect(text).toContain('Confidential');
  expect(text).not.toContain('About our driver');
  for (const who of ['odd', 'rita', 'chief', 'aud', 'sal'] as const) expect(JSON.stringify(await inbox(who))).not.toContain(String(`"number":${number},`));
  expect((await inbox('ines')).items.every((item) => item.accept === null && item.decline === null && !item.merge)).toBe(true);
});
