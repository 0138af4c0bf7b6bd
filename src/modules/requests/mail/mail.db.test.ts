import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { inDistrict } from '../../../platform/database/in-district.ts';
import { openLog } from '../../../platform/http/log.ts';
import { newId } from '../../../platform/ids.ts';
import { acceptUnverified } from '../../../platform/mail/incoming/read-authentication.ts';
import { inBackground } from '../../people/index.ts';
import { confirmRequest } from '../closing/confirm-request.ts';
import { resolveRequest } from '../closing/resolve-request.ts';
import { makeConfidential } from '../lanes/make-confidential.ts';
import { getRequest } from '../page/get-request.ts';
import { openRequest } from '../routing/open-request.ts';
import { handleMails } from './handle-mails.ts';
import { keepMailbox } from './keep-mailbox.ts';
import { messageIdOf } from './message-id.ts';
import { replyAddressOf } from './reply-address.ts';
import { takeMail } from './take-mail.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
let authority: string | undefined;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
  for (const who of ['ines', 'omar', 'sal', 'tess', 'odd', 'rita'] as const) await database.owner.updateTable('person').set({ email: `${who}@maple.example` }).where('id', '=', maple.id(who)).execute();
  await database.owner.insertInto('roleGrant').values({ districtId: maple.districtId, id: newId(), personId: maple.id('sal'), role: 'school_staff', schoolId: maple.id('oak'), validFrom: '2026-07-01', grantedAt: maple.clock.now().toString() }).execute();
  await maple.act('ada', (useCase) => keepMailbox(useCase, 'help@maple.example'));
});
afterAll(() => database.close());
beforeEach(() => void (authority = acceptUnverified));

let n = 0;
/** Sends a mail into the mailbox, lets everything that waits be handled, and says what became of it. */
async function send(who: string, { to = 'help@maple.example', subject = 'Hello', text = 'A word.', head = '' }: { to?: string; subject?: string; text?: string; head?: string } = {}) {
  const from = who.includes('@') ? who : `${who}@maple.example`;
  return sendRaw(`From: ${from}\r\nTo: ${to}\r\nSubject: ${subject}\r\nMessage-ID: <${(n += 1)}@out.example>\r\n${head}Content-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`);
}

async function sendRaw(raw: string | Uint8Array) {
  const bytes = typeof raw === 'string' ? new TextEncoder().encode(raw) : raw;
  const { id } = await inDistrict(database, maple.districtId, async (db) => takeMail(await inBackground({ db, clock: maple.clock }, maple.districtId), { raw: bytes, road: 'webhook' }));
  await handleMails({ database, clock: maple.clock, log: openLog('silent'), mailbox: 'help@maple.example', authority }, maple.districtId);
  const row = await database.owner.selectFrom('incomingMail').where('id', '=', id).select(['state', 'reason', 'requestId', 'explanation']).executeTakeFirstOrThrow();
  return row;
}

const ask = async (who: CastMember = 'ines', summary = 'The gate is stuck.') => (await maple.act(who, (useCase) => openRequest(useCase, { summary, functionId: maple.id('transportation') }))).id;
const addressOf = async (request: string, who: CastMember) => maple.act('odd', (useCase) => replyAddressOf(useCase, request, maple.id(who)));
const page = (who: CastMember, request: string) => maple.act(who, (useCase) => getRequest(useCase, request));

test('a mail of a school’s person becomes a request of their school, like one from the page where nothing was chosen', async () => {
  const became = await send('ines', { subject: 'Re: =?utf-8?q?Br=C3=BCcke?= is closed', text: 'No bus comes through.\n\n-- \nInés' });
  expect(became).toMatchObject({ state: 'request', reason: null });
  expect(await page('ines', became.requestId!)).toMatchObject({ summary: 'Brücke is closed', details: 'No bus comes through.', channel: 'mail', requestedBy: { name: 'Inés Elm' }, school: { name: 'elm' }, function: { name: 'operations' }, owner: { name: 'Odd Operations' }, catalogItem: null });
});

test('an answer finds its request by address or by what it answers, and is written by its sender', async () => {
  const request = await ask();
  const [ines, tess] = [await addressOf(request, 'ines'), await addressOf(request, 'tess')];
  expect(await send('tess', { to: `"Help" <${tess.address}>`, text: 'We send a bus.\n\nOn Mon, 23 Nov 2026 at 9:00, Inés Elm <ines@maple.example> wrote:\n> The gate is stuck.' })).toMatchObject({ state: 'message', requestId: request });
  expect(await send('ines', { head: `In-Reply-To: ${messageIdOf(ines, 1).toUpperCase()}\r\n`, text: 'Thank you.' })).toMatchObject({ state: 'message', requestId: request });
  // Somebody who takes part answers a mail that was passed on to them.
  expect(await send('tess', { to: ines.address!, text: 'It is there.' })).toMatchObject({ state: 'message' });
  const seen = await page('ines', request);
  expect(seen.messages.map(({ author, side, body }) => [author.name, side, body])).toEqual([['Tess Transport', 'district', 'We send a bus.'], ['Inés Elm', 'school', 'Thank you.'], ['Tess Transport', 'district', 'It is there.']]);
  expect(seen.status).toBe('acknowledged');
  expect(seen.messages[0]!.mail).toMatchObject({ folded: expect.stringContaining('> The gate is stuck.'), verdict: 'unchecked', html: null });
});

test('whoever is not proven to take part writes nothing: it waits for a person', async () => {
  const request = await ask();
  const { address, token } = await addressOf(request, 'ines');
  const before = (await page('ines', request)).messages.length;
  expect(await send('omar', { to: address! })).toMatchObject({ state: 'quarantined', reason: 'not_party', requestId: request });
  expect(await send('stranger@evil.example', { to: address! })).toMatchObject({ state: 'quarantined', reason: 'sender_unknown', requestId: request });
  expect(await send('ines', { to: `help+r.${'a'.repeat(26)}@maple.example` })).toMatchObject({ state: 'quarantined', reason: 'token_unknown', requestId: null });
  expect(await send('ines', { to: address!.replace(token, token.slice(0, 25)) })).toMatchObject({ state: 'request' });
  expect(await send('nobody@elsewhere.example')).toMatchObject({ state: 'quarantined', reason: 'sender_unknown', requestId: null });
  expect(await send('sal')).toMatchObject({ state: 'quarantined', reason: 'school_unclear' });
  expect(await send('tess')).toMatchObject({ state: 'quarantined', reason: 'school_unclear' });
  expect(await sendRaw(`From: ines@maple.example, omar@maple.example\r\nTo: ${address}\r\n\r\nWe both.`)).toMatchObject({ state: 'quarantined', reason: 'sender_unclear' });
  expect(await sendRaw(`From: ines@maple.example\r\nFrom: omar@maple.example\r\nTo: ${address}\r\n\r\nOr I.`)).toMatchObject({ state: 'quarantined', reason: 'sender_unclear' });
  expect((await page('ines', request)).messages.length).toBe(before);
});

test('the word of our own receiving host on the sender counts, anybody else’s does not', async () => {
  authority = 'mx.maple.example';
  const request = await ask();
  const { address } = await addressOf(request, 'ines');
  const results = (line: string) => ({ head: `Authentication-Results: ${line}\r\n` });
  expect(await send('ines', results('mx.maple.example; dmarc=fail header.from=maple.example'))).toMatchObject({ state: 'quarantined', reason: 'sender_forged' });
  expect(await send('ines', { to: address!, ...results('mx.maple.example; dmarc=fail') })).toMatchObject({ state: 'quarantined', reason: 'sender_forged' });
  expect(await send('ines', results('mx.evil.example; dmarc=pass header.from=maple.example'))).toMatchObject({ state: 'quarantined', reason: 'sender_unproven' });
  expect(await send('ines', results('mx.maple.example; dkim=pass header.d=evil.example; spf=pass smtp.mailfrom=x@evil.example'))).toMatchObject({ state: 'quarantined', reason: 'sender_unproven' });
  expect(await send('ines', results('mx.maple.example (a comment; dmarc=fail) ; dkim=pass header.d=maple.example'))).toMatchObject({ state: 'request' });
  expect(await send('ines', { to: address!, text: 'With the token.' })).toMatchObject({ state: 'message' });
  const proven = await send('ines', results('mx.maple.example; dmarc=pass'));
  expect((await page('ines', proven.requestId!)).mail).toMatchObject({ verdict: 'proven' });
});

test('a closed request opens again by mail while it may; later the answer is asked anew; the district’s answer waits', async () => {
  const request = await ask('omar', 'No heat in the gym.');
  const { address } = await addressOf(request, 'omar');
  const ofOdd = await addressOf(request, 'odd');
  const close = async () => {
    await maple.act('tess', (useCase) => resolveRequest(useCase, request, { whatWasDone: 'Fixed.' }));
    await maple.act('omar', (useCase) => confirmRequest(useCase, request, { answer: 'yes' }));
  };
  await close();
  expect(await send('omar', { to: address!, text: 'It is cold again.' })).toMatchObject({ state: 'message', requestId: request });
  expect(await page('omar', request)).toMatchObject({ status: 'in_progress', messages: [{ body: 'It is cold again.' }] });
  await close();
  const now = maple.clock.now();
  maple.clock.set(now.add({ hours: 24 * 90 }));
  const anew = await send('omar', { to: address!, subject: 'Re: No heat', text: 'Cold, months later.' });
  expect(anew.state).toBe('request');
  expect(anew.requestId).not.toBe(request);
  expect((await page('omar', anew.requestId!)).details).toMatch(/^After R-\d+, which is closed\.\n\nCold, months later\.$/);
  expect(await send('tess', { to: ofOdd.address! })).toMatchObject({ state: 'quarantined', reason: 'refused' });
  maple.clock.set(now);
});

test('answers of machines become nothing, and are never answered', async () => {
  const request = await ask();
  const { address } = await addressOf(request, 'ines');
  const to = address!;
  const dropped = async (head: string, reason: string, extra: object = {}) => expect(await send('ines', { to, head: `${head}\r\n`, ...extra })).toMatchObject({ state: 'dropped', reason });
  await dropped('Auto-Submitted: auto-replied', 'automatic');
  await dropped('Auto-Submitted: auto-generated; owner-email=x', 'automatic');
  await dropped('Precedence: bulk', 'automatic');
  await dropped('X-Auto-Response-Suppress: All', 'automatic');
  await dropped('X-Autoreply: yes', 'automatic');
  await dropped('Return-Path: <>', 'automatic');
  await dropped('X-Causeway-Mail: help@other.example', 'own');
  await dropped(Array.from({ length: 60 }, (_each, hop) => `Received: from h${hop}.example by h${hop + 1}.example; Mon, 23 Nov 2026 09:00:00 +0000`).join('\r\n'), 'loop');
  await dropped('X-Extra: 1', 'automatic', { subject: 'Automatic reply: The gate' });
  expect(await send('help@maple.example', { to })).toMatchObject({ state: 'dropped', reason: 'own' });
  expect(await send('help+r.abc@maple.example', { to })).toMatchObject({ state: 'dropped', reason: 'own' });
  expect(await send('list@lists.example', { head: 'List-Id: <parents.lists.example>\r\n' })).toMatchObject({ state: 'dropped', reason: 'list' });
  expect(await send('ines', { to, head: 'List-Id: <staff.lists.example>\r\n' })).toMatchObject({ state: 'quarantined', reason: 'list' });
  expect(await send('ines', { to, head: 'Auto-Submitted: no\r\nX-Auto-Response-Suppress: None\r\n' })).toMatchObject({ state: 'message' });
  expect((await page('ines', request)).messages).toHaveLength(1);
});

test('a mail that did not arrive is shown to the district’s side of its request, with the reason', async () => {
  const request = await ask();
  const sent = messageIdOf(await addressOf(request, 'ines'), 'first');
  const report = (id: string) => `From: MAILER-DAEMON@mx.example\r\nTo: help@maple.example\r\nReturn-Path: <>\r\nAuto-Submitted: auto-replied\r\nSubject: Undelivered\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nSorry.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; ines@maple.example\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 no such\r\n mailbox\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: ${id}\r\nSubject: x\r\n\r\n--b--\r\n`;
  expect(await sendRaw(report(sent))).toMatchObject({ state: 'dropped', reason: 'bounce', requestId: request });
  expect(await sendRaw(report(`<causeway.${'b'.repeat(26)}.1@maple.example>`))).toMatchObject({ state: 'dropped', reason: 'bounce_unknown', requestId: null });
  expect((await page('tess', request)).bounces).toEqual([expect.objectContaining({ person: 'Inés Elm', address: 'ines@maple.example', status: '5.1.1', diagnostic: '550 no such mailbox', isPermanent: true })]);
  expect((await page('ines', request)).bounces).toEqual([]);
});

test('each mail is taken once: the same content, the same place, the same id by the same sender', async () => {
  const raw = 'From: ines@maple.example\r\nTo: help@maple.example\r\nSubject: Once\r\nMessage-ID: <once@out.example>\r\n\r\nOnly once.\r\n';
  const first = await sendRaw(raw);
  expect(await sendRaw(raw)).toEqual(first);
  expect(await sendRaw(`Received: from another.way.example\r\n${raw}`)).toMatchObject({ state: 'dropped', reason: 'repeated' });
  const take = (uid: number, body: string) => inDistrict(database, maple.districtId, async (db) => takeMail(await inBackground({ db, clock: maple.clock }, maple.districtId), { raw: Buffer.from(body), road: 'imap', place: { mailbox: 'INBOX', uidValidity: 7, uid } }));
  const both = await Promise.all([take(1, 'one'), take(1, 'one')]);
  expect(both.map((each) => each.isNew).toSorted()).toEqual([false, true]);
  expect((await take(1, 'another body')).isNew).toBe(false);
  const { rows } = await database.pool.query("select count(*)::int n from request where summary = 'Once'");
  expect(rows[0].n).toBe(1);
});

test('over a cap mails wait, and become nothing by themselves', async () => {
  await database.owner.insertInto('policySetting').values({ districtId: maple.districtId, id: newId(), key: 'mail_per_request_hour', value: JSON.stringify(2), validFrom: '2026-11-01', setAt: maple.clock.now().toString() }).execute();
  const request = await ask();
  const { address } = await addressOf(request, 'ines');
  const became = [await send('ines', { to: address! }), await send('ines', { to: address! }), await send('ines', { to: address! })];
  expect(became.map((each) => each.reason ?? each.state)).toEqual(['message', 'message', 'over_cap_request']);
  await database.owner.insertInto('policySetting').values({ districtId: maple.districtId, id: newId(), key: 'mail_per_hour', value: JSON.stringify(0), validFrom: '2026-11-01', setAt: maple.clock.now().toString() }).execute();
  expect(await send('omar')).toMatchObject({ state: 'quarantined', reason: 'over_cap_mailbox' });
  await database.owner.deleteFrom('policySetting').execute();
  maple.clock.set(maple.clock.now().add({ hours: 2 }));
  expect(await send('ines', { to: address! })).toMatchObject({ state: 'message' });
});

test('a mail to a confidential request stays behind its walls', async () => {
  const request = await ask('ines', 'About a colleague.');
  const { address } = await addressOf(request, 'ines');
  await maple.act('ines', (useCase) => makeConfidential(useCase, request, { lane: 'personnel', reason: 'It is about a person.' }));
  expect(await send('ines', { to: address!, text: 'More on it.' })).toMatchObject({ state: 'message' });
  // Whoever leads the region but is not named writes nothing by holding the address.
  expect(await send('odd', { to: address! })).toMatchObject({ state: 'quarantined', reason: 'not_party', requestId: request });
});

test('a mail that cannot be handled is tried five times and then waits; those after it do not', async () => {
  await database.pool.query("create or replace function fall() returns trigger language plpgsql as $$ begin if new.subject = 'Poison' then raise exception 'fallen'; end if; return new; end $$");
  await database.pool.query('create trigger fall before update on incoming_mail for each row execute function fall()');
  const poison = await send('ines', { subject: 'Poison' });
  expect(poison.state).toBe('received');
  expect(await send('ines', { subject: 'After it' })).toMatchObject({ state: 'request' });
  for (let hour = 0; hour < 6; hour += 1) {
    maple.clock.set(maple.clock.now().add({ hours: 1 }));
    await send('omar', { subject: `Hour ${hour}` });
  }
  const { rows } = await database.pool.query("select state, reason, tries from incoming_mail where reason = 'failed'");
  expect(rows).toEqual([{ state: 'quarantined', reason: 'failed', tries: 6 }]);
});
