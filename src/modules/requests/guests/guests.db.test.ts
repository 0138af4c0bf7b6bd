import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty } from '../../../../tests/maple-county.ts';
import { sendMailOut } from '../../../app/send-mail-out.ts';
import type { Database } from '../../../platform/database/database.ts';
import { inDistrict } from '../../../platform/database/in-district.ts';
import { dispatchEvents } from '../../../platform/events/dispatch.ts';
import { openLog } from '../../../platform/http/log.ts';
import type { Mail } from '../../../platform/mail/mail.ts';
import { findActor, inBackground } from '../../people/index.ts';
import { abilitiesOn } from '../abilities.ts';
import { writeMessage } from '../conversation/write-message.ts';
import { writeNote } from '../conversation/write-note.ts';
import { makeConfidential } from '../lanes/make-confidential.ts';
import { keepMailbox } from '../mail/keep-mailbox.ts';
import { lockRequest } from '../lock-request.ts';
import { noteNews } from '../notifications/note-news.ts';
import { getRequest } from '../page/get-request.ts';
import { openRequest } from '../routing/open-request.ts';
import { endExpiredGuests, endGuest } from './end-guest.ts';
import { findGuests } from './find-guests.ts';
import { inviteGuest } from './invite-guest.ts';
import { openGuestLink } from './open-guest-link.ts';
import { readGuestConversation } from './read-guest-conversation.ts';
import { writeAsGuest } from './write-as-guest.ts';

const log = openLog('silent');
let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
const mails: Mail[] = [];
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
  await inBack((useCase) => keepMailbox(useCase, 'help@maple.test'));
});
afterAll(() => database.close());

const inBack = <T>(work: (useCase: Awaited<ReturnType<typeof inBackground>>) => Promise<T>) => inDistrict(database, maple.districtId, async (db) => work(await inBackground({ db, clock: maple.clock }, maple.districtId)));
const work = async () => {
  await dispatchEvents({ database, clock: maple.clock, log }, noteNews);
  await sendMailOut({ database, clock: maple.clock, log, sendMail: async (mail) => void mails.push(mail), baseUrl: 'https://causeway.test' });
};
const tokenIn = (mail: Mail) => /guest\?token=([\w-]+)/.exec(mail.text)![1]!;
const read = (token: string) => openGuestLink({ database, clock: maple.clock }, token, readGuestConversation);
const write = (token: string, body: string) => openGuestLink({ database, clock: maple.clock }, token, (useCase, opened) => writeAsGuest(useCase, opened, body));
const ask = async () => (await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'Water in room 204', functionId: maple.id('transportation') }))).id;
const invite = (who: 'ines' | 'tess' | 'sal' | 'aud' | 'stu', id: string, email = 'nora@clinic.test') => maple.act(who, (useCase) => inviteGuest(useCase, id, { name: 'Nora Nurse', email, reason: 'Can you look at room 204?' }));

test('a guest is mailed, reads what was said since, and answers; neither notes nor what was said before is theirs', async () => {
  const id = await ask();
  await maple.act('tess', (useCase) => writeMessage(useCase, id, { body: 'Said before.' }));
  await maple.act('tess', (useCase) => writeNote(useCase, id, { body: 'A note of ours.' }));
  maple.clock.set('2026-11-23T15:00:00Z');
  await expect(invite('aud', id)).rejects.toMatchObject({ code: 'not_allowed' });
  for (const who of ['sal', 'stu'] as const) await expect(invite(who, id)).rejects.toMatchObject({ code: 'not_found' });
  const { id: guestId } = await invite('ines', id);
  await expect(invite('tess', id, 'NORA@clinic.test')).rejects.toMatchObject({ code: 'conflict' });
  await work();
  const invitation = mails.at(-1)!;
  expect(invitation).toMatchObject({ to: 'nora@clinic.test', subject: expect.stringContaining('Water in room 204'), headers: { 'Auto-Submitted': 'auto-generated', 'X-Causeway-Mail': 'help@maple.test' }, replyTo: expect.stringMatching(/^help\+r\.[a-z2-7]{26}@maple\.test$/) });
  const token = tokenIn(invitation);
  // Kept as a digest alone.
  expect(JSON.stringify([await database.owner.selectFrom('guestLink').selectAll().execute(), await database.owner.selectFrom('outgoingMail').selectAll().execute()])).not.toContain(token);

  maple.clock.set('2026-11-23T15:10:00Z');
  await maple.act('ines', (useCase) => writeMessage(useCase, id, { body: 'The nurse may know.' }));
  const standing = async () => database.owner.selectFrom('request').where('id', '=', id).select(['status', 'firstAnsweredAt', 'nextAnswerDueAt', 'resolutionDueAt']).executeTakeFirstOrThrow();
  const before = await standing();
  expect(await read(token)).toMatchObject({ guest: 'Nora Nurse', invitedBy: 'Inés Elm', messages: [{ body: 'The nurse may know.', mine: false }], mayWrite: true });
  await write(token, 'It is the pipe.');
  await write(token, 'It is the pipe.');
  const page = await maple.act('tess', (useCase) => getRequest(useCase, id));
  expect(page.messages.map((message) => [message.side, message.body])).toEqual([['district', 'Said before.'], ['school', 'The nurse may know.'], ['guest', 'It is the pipe.']]);
  // No clock runs or stops by what a guest writes.
  expect(await standing()).toEqual(before);
  expect(JSON.stringify(await read(token))).not.toMatch(/Said before|note of ours|R-|owner/i);

  // What a guest may not do, whatever the road.
  const person = (await database.owner.selectFrom('guest').where('id', '=', guestId).select('personId').executeTakeFirstOrThrow()).personId;
  const actor = (await findActor(database.owner, maple.clock, { personId: person }))!;
  const asGuest = await inDistrict(database, maple.districtId, (db) => getRequest({ db, clock: maple.clock, actor }, id));
  expect([asGuest.notes, asGuest.handoffs]).toEqual([[], []]);
  expect(Object.entries(asGuest.abilities).filter(([, ability]) => ability.allowed).map(([act]) => act)).toEqual(['write']);
  const judged = await maple.act('tess', (useCase) => lockRequest(useCase, id, { act: 'write' }));
  expect(abilitiesOn({ ...judged, status: 'resolved_pending_confirmation' }, actor).confirm.allowed).toBe(false);

  // Their mails bring links of their own; all of them end with them.
  await maple.act('tess', (useCase) => writeMessage(useCase, id, { body: 'Thank you, Nora.' }));
  await work();
  const next = mails.findLast((mail) => mail.to === 'nora@clinic.test')!;
  expect(next.text).toContain('Thank you, Nora.');
  expect(next.inReplyTo).toBeTruthy();
  expect((await read(tokenIn(next))).messages).toHaveLength(3);
  expect((await maple.act('tess', (useCase) => findGuests(useCase, id)))[0]).toMatchObject({ name: 'Nora Nurse', invitedBy: 'Inés Elm', mayEnd: true });
  await maple.act('ines', (useCase) => endGuest(useCase, guestId));
  const sent = mails.length;
  await maple.act('tess', (useCase) => writeMessage(useCase, id, { body: 'After Nora.' }));
  await work();
  expect(mails.slice(sent).filter((mail) => mail.to === 'nora@clinic.test')).toEqual([]);
  const answers = await Promise.all([token, tokenIn(next), 'never-was-a-token-of-anybody'].map((each) => read(each).catch((error: { code: string; message: string }) => `${error.code} ${error.message}`)));
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toContain('not_found');
  const acts = await database.owner.selectFrom('auditEntry').where('subjectId', '=', id).where('act', 'like', 'request.guest%').select('act').orderBy('at').execute();
  expect(acts.map((each) => each.act)).toEqual(['request.guest_invited', 'request.guest_read', 'request.guest_ended']);
});

test('a link ends by itself, is called no more often than a person would, and an address of somebody who works here is no guest', async () => {
  const id = await ask();
  await database.owner.updateTable('person').set({ email: 'odd@maple.test' }).where('id', '=', maple.id('odd')).execute();
  await expect(invite('tess', id, 'Odd@maple.test')).rejects.toMatchObject({ code: 'has_account' });
  await invite('tess', id, 'carl@contractor.test');
  await work();
  const token = tokenIn(mails.at(-1)!);
  for (let count = 0; count < 20; count += 1) await write(token, `Word ${count}`);
  await expect(write(token, 'One more')).rejects.toMatchObject({ code: 'too_many' });
  await expect((async () => { for (;;) await read(token); })()).rejects.toMatchObject({ code: 'too_many' });
  maple.clock.set('2026-12-24T15:00:00Z');
  await expect(read(token)).rejects.toMatchObject({ code: 'not_found' });
  expect(await inBack(endExpiredGuests)).toBe(1);
  expect(await inBack(endExpiredGuests)).toBe(0);
  expect(await maple.act('tess', (useCase) => findGuests(useCase, id))).toEqual([]);
});

test('into a confidential matter only its owner brings a guest, whose mail says nothing of it', async () => {
  maple.clock.set('2026-11-24T15:00:00Z');
  const id = await ask();
  await maple.act('ines', (useCase) => makeConfidential(useCase, id, { lane: 'personnel', reason: 'About somebody.' }));
  const { ownerId } = await database.owner.selectFrom('request').where('id', '=', id).select('ownerId').executeTakeFirstOrThrow();
  const owner = (['tess', 'odd', 'rita', 'hana', 'chief', 'bo'] as const).find((who) => maple.id(who) === ownerId)!;
  await expect(invite('ines', id)).rejects.toMatchObject({ code: 'not_allowed' });
  await maple.act(owner, (useCase) => inviteGuest(useCase, id, { name: 'Luc Lawyer', email: 'luc@law.test', reason: 'Advice on Mr Smith' }));
  await work();
  const mail = mails.at(-1)!;
  expect(mail.to).toBe('luc@law.test');
  expect(JSON.stringify({ ...mail, text: mail.text.replace(tokenIn(mail), '') })).not.toMatch(/Smith|204|R-\d|personnel|Advice/i);
  expect((await read(tokenIn(mail))).reason).toBe('Advice on Mr Smith');
  expect(await database.owner.selectFrom('disclosure').where('requestId', '=', id).where('road', '=', 'page').select('personId').execute()).toHaveLength(1);
});
