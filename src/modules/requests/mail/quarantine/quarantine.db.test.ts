import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../../tests/database.ts';
import { mapleCounty, type CastMember } from '../../../../../tests/maple-county.ts';
import { startApp } from '../../../../../tests/start-app.ts';
import { acceptUnverified } from '../../../../platform/mail/incoming/read-authentication.ts';
import type { Database } from '../../../../platform/database/database.ts';
import { openLog } from '../../../../platform/http/log.ts';
import { newId } from '../../../../platform/ids.ts';
import { makeConfidential } from '../../lanes/make-confidential.ts';
import { getRequest } from '../../page/get-request.ts';
import { openRequest } from '../../routing/open-request.ts';
import { handleMails } from '../handle-mails.ts';
import { keepMailbox } from '../keep-mailbox.ts';
import { replyAddressOf } from '../reply-address.ts';
import { decideMail, type MailDecision } from './decide-mail.ts';
import { findWaitingMails } from './find-waiting-mails.ts';
import { getWaitingMail } from './get-waiting-mail.ts';

const secret = createHmac('sha256', 'a secret for tests, long enough to be taken').update('incoming mails').digest();

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
let app: Awaited<ReturnType<typeof startApp>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
  app = await startApp(database);
  for (const who of ['ines', 'omar', 'tess', 'odd', 'stu'] as const) await database.owner.updateTable('person').set({ email: `${who}@maple.example` }).where('id', '=', maple.id(who)).execute();
  await database.owner.insertInto('roleGrant').values({ districtId: maple.districtId, id: newId(), personId: maple.id('omar'), role: 'school_staff', schoolId: maple.id('elm'), validFrom: '2026-07-01', grantedAt: maple.clock.now().toString() }).execute();
  await maple.act('ada', (useCase) => keepMailbox(useCase, 'help@maple.example'));
});
afterAll(async () => {
  await app.close();
  await database.close();
});

async function post(raw: string, { time = Math.floor(maple.clock.now().epochMilliseconds / 1_000), key = secret } = {}) {
  const signature = createHmac('sha256', key).update(`m1.${time}.${raw}`).digest('base64');
  return app.host.app.request('http://causeway.test/api/v1/incoming-mails', { method: 'POST', headers: { 'content-type': 'message/rfc822', 'webhook-id': 'm1', 'webhook-timestamp': String(time), 'webhook-signature': `v1,${signature}` }, body: raw });
}

/** Comes in by the webhook; returns the id of the mail. */
async function arrive(from: string, subject: string, { to = 'help@maple.example', text = 'A word.' } = {}): Promise<string> {
  const reply = await post(`From: ${from}\r\nTo: ${to}\r\nSubject: ${subject}\r\nMessage-ID: <${newId()}@out.example>\r\n\r\n${text}\r\n`);
  expect(reply.status).toBe(202);
  await handleMails({ database, clock: maple.clock, log: openLog('silent'), mailbox: 'help@maple.example', authority: acceptUnverified }, maple.districtId);
  return ((await reply.json()) as { id: string }).id;
}

const seenBy = async (who: CastMember) => (await maple.act(who, (useCase) => findWaitingMails(useCase, { limit: 100 }))).items.map((item) => item.id);
const decide = (who: CastMember, id: string, decision: MailDecision) => maple.act(who, (useCase) => decideMail(useCase, id, decision));

test('the webhook takes a mail that is signed, and the same once', async () => {
  const raw = 'From: ines@maple.example\r\nTo: help@maple.example\r\nSubject: By webhook\r\n\r\nHello.\r\n';
  expect((await post(raw, { key: Buffer.from('another') })).status).toBe(401);
  expect((await post(raw, { time: 1 })).status).toBe(401);
  const first = await post(raw);
  expect(first.status).toBe(202);
  expect(await (await post(raw)).json()).toEqual({ ...((await first.json()) as object), isNew: false });
});

test('a mail of nobody known waits for administrators and leaders of regions, and is released in the name of whoever decides', async () => {
  const id = await arrive('parent@home.example', 'My child’s bus');
  for (const who of ['ada', 'odd', 'stu', 'rita'] as const) expect(await seenBy(who)).toContain(id);
  for (const who of ['ines', 'omar', 'tess', 'hana', 'chief', 'data', 'aud'] as const) {
    expect(await seenBy(who)).toEqual([]);
    await expect(maple.act(who, (useCase) => getWaitingMail(useCase, id))).rejects.toMatchObject({ code: 'not_found' });
    await expect(decide(who, id, { decision: 'drop', reason: 'No.' })).rejects.toMatchObject({ code: 'not_found' });
  }
  expect(await maple.act('odd', (useCase) => getWaitingMail(useCase, id))).toMatchObject({ from: 'parent@home.example', sender: null, text: 'A word.', reason: 'sender_unknown', needsSchool: true });
  await expect(decide('odd', id, { decision: 'release', reason: 'It is real.' })).rejects.toMatchObject({ code: 'school_needed' });
  const { requestId } = await decide('odd', id, { decision: 'release', reason: 'It is real.', schoolId: maple.id('elm') });
  expect(await maple.act('odd', (useCase) => getRequest(useCase, requestId!))).toMatchObject({ channel: 'mail', summary: 'My child’s bus', details: 'Mail from parent@home.example:\n\nA word.', requestedBy: { name: 'Odd Operations' }, school: { name: 'elm' } });
  await expect(decide('ada', id, { decision: 'drop', reason: 'Twice.' })).rejects.toMatchObject({ code: 'not_found' });
});

test('a person of two schools: whoever leads their region says for which, and it is asked in their name', async () => {
  const id = await arrive('omar@maple.example', 'Two schools');
  expect(await seenBy('stu')).not.toContain(id);
  expect((await maple.act('odd', (useCase) => getWaitingMail(useCase, id))).schools.map((school) => school.name)).toEqual(['elm', 'oak']);
  const { requestId } = await decide('odd', id, { decision: 'release', reason: 'He said so.', schoolId: maple.id('oak') });
  expect(await maple.act('omar', (useCase) => getRequest(useCase, requestId!))).toMatchObject({ requestedBy: { name: 'Omar Oak' }, school: { name: 'oak' }, channel: 'mail' });
});

test('a stranger’s answer to a request waits for who owns it or leads its region; dropped it is gone from the list, not from the record', async () => {
  const { id: request } = await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'A bus', functionId: maple.id('transportation') }));
  const { address } = await maple.act('odd', (useCase) => replyAddressOf(useCase, request, maple.id('ines')));
  const [one, two] = [await arrive('ines@private.example', 'Re: A bus', { to: address!, text: 'From home.' }), await arrive('spam@evil.example', 'Buy', { to: address! })];
  for (const who of ['ada', 'stu', 'omar', 'ines'] as const) expect(await seenBy(who)).not.toContain(one);
  await decide('tess', one, { decision: 'release', reason: 'She wrote it at home.' });
  await decide('odd', two, { decision: 'drop', reason: 'Spam.' });
  expect((await maple.act('ines', (useCase) => getRequest(useCase, request))).messages.map((message) => [message.author.name, message.body])).toEqual([['Tess Transport', 'Mail from ines@private.example:\n\nFrom home.']]);
  expect(await seenBy('odd')).not.toContain(two);
  expect(await database.owner.selectFrom('incomingMail').where('id', '=', two).select(['state', 'decisionReason']).executeTakeFirst()).toEqual({ state: 'dropped', decisionReason: 'Spam.' });
});

test('what belongs to a confidential request is seen by nobody who is not named in it, whatever mail it comes in', async () => {
  const { id: request } = await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'About a colleague', functionId: maple.id('transportation') }));
  const { address } = await maple.act('odd', (useCase) => replyAddressOf(useCase, request, maple.id('ines')));
  await maple.act('ines', (useCase) => makeConfidential(useCase, request, { lane: 'personnel', reason: 'It is about a person.' }));
  const before = new Map<string, number>();
  for (const who of ['ada', 'odd', 'rita', 'stu', 'chief', 'aud'] as const) before.set(who, (await maple.act(who, (useCase) => findWaitingMails(useCase, { limit: 1 }))).total);
  const byAddress = await arrive('ines@private.example', 'The colleague again', { to: address! });
  const byQuote = await arrive('ines@private.example', 'Fwd: The colleague', { text: `See below.\n\n> Reply-To: ${address}\n> secret` });
  for (const who of ['ada', 'odd', 'rita', 'stu', 'chief', 'aud'] as const) {
    expect((await maple.act(who, (useCase) => findWaitingMails(useCase, { limit: 1 }))).total).toBe(before.get(who));
    for (const id of [byAddress, byQuote]) await expect(maple.act(who, (useCase) => getWaitingMail(useCase, id))).rejects.toMatchObject({ code: 'not_found' });
  }
  const { items } = await maple.act('tess', (useCase) => findWaitingMails(useCase, { limit: 10 }));
  expect(items.filter((item) => item.id === byAddress || item.id === byQuote).map((item) => item.subject)).toEqual(['Confidential', 'Confidential']);
  const trail = await database.owner.selectFrom('auditEntry').where('act', '=', 'mail.quarantined').where('subjectId', '=', request).select('details').execute();
  expect(JSON.stringify(trail)).not.toContain('colleague');
  expect(trail).toHaveLength(2);
  await maple.act('tess', (useCase) => getWaitingMail(useCase, byAddress));
  expect((await maple.act('ines', (useCase) => getRequest(useCase, request))).confidence!.disclosures.map((seen) => seen.person)).toContain('Tess Transport');
});
