import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import { sendMailOut } from '../../../app/send-mail-out.ts';
import type { Database } from '../../../platform/database/database.ts';
import { inDistrict } from '../../../platform/database/in-district.ts';
import { dispatchEvents } from '../../../platform/events/dispatch.ts';
import { openLog } from '../../../platform/http/log.ts';
import { acceptUnverified } from '../../../platform/mail/incoming/read-authentication.ts';
import type { Mail } from '../../../platform/mail/mail.ts';
import { inBackground } from '../../people/index.ts';
import { writeMessage } from '../conversation/write-message.ts';
import { endGuest } from '../guests/end-guest.ts';
import { inviteGuest } from '../guests/invite-guest.ts';
import { mergeRequest } from '../joining/merge-request.ts';
import { undoLink } from '../joining/undo-link.ts';
import { noteNews } from '../notifications/note-news.ts';
import { getRequest } from '../page/get-request.ts';
import { openRequest } from '../routing/open-request.ts';
import { handleMails } from './handle-mails.ts';
import { keepMailbox } from './keep-mailbox.ts';
import { findWaitingMails } from './quarantine/find-waiting-mails.ts';
import { replyAddressOf } from './reply-address.ts';
import { takeMail } from './take-mail.ts';

const log = openLog('silent');
const mailbox = 'help@maple.example';
let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
const mails: Mail[] = [];
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
  for (const who of ['ines', 'tess', 'odd'] as const) await database.owner.updateTable('person').set({ email: `${who}@maple.example` }).where('id', '=', maple.id(who)).execute();
  await inBack((useCase) => keepMailbox(useCase, mailbox));
});
afterAll(() => database.close());

const inBack = <T>(work: (useCase: Awaited<ReturnType<typeof inBackground>>) => Promise<T>) => inDistrict(database, maple.districtId, async (db) => work(await inBackground({ db, clock: maple.clock }, maple.districtId)));
const ask = async (summary = 'Water in room 204') => (await maple.act('ines', (useCase) => openRequest(useCase, { summary, functionId: maple.id('transportation') }))).id;
const page = (who: CastMember, id: string) => maple.act(who, (useCase) => getRequest(useCase, id));
const addressOf = async (id: string, who: CastMember) => (await maple.act('odd', (useCase) => replyAddressOf(useCase, id, maple.id(who)))).address!;

let n = 0;
async function arrive(from: string, { to = mailbox, subject = 'Hello', text = 'A word.', authority = acceptUnverified as string | null } = {}) {
  const raw = new TextEncoder().encode(`From: ${from}\r\nTo: ${to}\r\nSubject: ${subject}\r\nMessage-ID: <${(n += 1)}@out.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`);
  const { id } = await inBack((useCase) => takeMail(useCase, { raw, road: 'webhook' }));
  await handleMails({ database, clock: maple.clock, log, mailbox, authority: authority ?? undefined }, maple.districtId);
  return database.owner.selectFrom('incomingMail').where('id', '=', id).select(['id', 'state', 'reason', 'requestId', 'explanation']).executeTakeFirstOrThrow();
}
const mailOut = async () => {
  const before = mails.length;
  await dispatchEvents({ database, clock: maple.clock, log }, noteNews);
  await sendMailOut({ database, clock: maple.clock, log, sendMail: async (mail) => void mails.push(mail), baseUrl: 'https://causeway.test' });
  return mails.slice(before);
};

test('where nobody is named whose word on senders is believed, no From opens a request; a token is proof of its own', async () => {
  expect(await arrive('ines@maple.example', { authority: null })).toMatchObject({ state: 'quarantined', reason: 'sender_unchecked' });
  const id = await ask();
  expect(await arrive('ines@maple.example', { authority: null, to: await addressOf(id, 'ines') })).toMatchObject({ state: 'message', requestId: id });
  expect(await arrive('ines@maple.example')).toMatchObject({ state: 'request' });
});

test('an answer to what was merged is written where it lies now, and says so; undone, it is written where it was sent', async () => {
  const [first, second, third] = [await ask('First'), await ask('Second'), await ask('Third')];
  const { number } = await page('ines', first);
  const { id: link } = await maple.act('odd', (useCase) => mergeRequest(useCase, first, { intoId: second }));
  expect(await arrive('ines@maple.example', { to: await addressOf(first, 'ines'), text: 'Still wet.' })).toMatchObject({ state: 'message', requestId: second });
  expect((await page('ines', second)).messages.at(-1)).toMatchObject({ author: { name: 'Inés Elm' }, body: `Written to R-${number}, which was merged into this request.\n\nStill wet.` });
  expect(await page('ines', first)).toMatchObject({ status: 'closed', messages: [] });
  const { id: further } = await maple.act('odd', (useCase) => mergeRequest(useCase, second, { intoId: third }));
  expect(await arrive('ines@maple.example', { to: await addressOf(first, 'ines'), text: 'And now?' })).toMatchObject({ requestId: third });
  await maple.act('odd', (useCase) => undoLink(useCase, further));
  await maple.act('odd', (useCase) => undoLink(useCase, link));
  expect(await arrive('ines@maple.example', { to: await addressOf(first, 'ines'), text: 'Apart again.' })).toMatchObject({ requestId: first });
});

test('a mail that reads like an emergency becomes no request: it waits for a person, with the sentence that names 911', async () => {
  const requests = () => database.owner.selectFrom('request').select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  const before = await requests();
  const mail = await arrive('ines@maple.example', { subject: 'Help', text: 'There is a fire in the gym and a child is not breathing.' });
  expect(mail).toMatchObject({ state: 'quarantined', reason: 'refused', requestId: null, explanation: expect.stringMatching(/Call 911 first.*nobody may see it in time/) });
  expect(await requests()).toEqual(before);
  for (const who of ['ada', 'odd'] as const) expect((await maple.act(who, (useCase) => findWaitingMails(useCase, { limit: 100 }))).items.find((item) => item.id === mail.id), who).toMatchObject({ explanation: mail.explanation });
});

test('a guest takes part by mail alone: asked by mail, answers, is answered, and is nobody once they were ended', async () => {
  const id = await ask();
  await maple.act('tess', (useCase) => writeMessage(useCase, id, { body: 'Said before.' }));
  await mailOut();
  const { id: guestId } = await maple.act('ines', (useCase) => inviteGuest(useCase, id, { name: 'Nora Nurse', email: 'nora@clinic.test', reason: 'Can you look at room 204?' }));
  const invitation = (await mailOut()).find((mail) => mail.to === 'nora@clinic.test')!;
  // Without the name of a receiving host too: the token is hers alone.
  expect(await arrive('Nora <nora@clinic.test>', { to: invitation.replyTo!, text: 'I come at noon.', authority: null })).toMatchObject({ state: 'message', requestId: id });
  expect((await page('tess', id)).messages.at(-1)).toMatchObject({ body: 'I come at noon.', author: { name: 'Nora Nurse' }, side: 'guest' });
  expect((await mailOut()).map((mail) => mail.to)).toEqual(['ines@maple.example']);
  maple.clock.set(maple.clock.now().add({ minutes: 5 }));
  await maple.act('tess', (useCase) => writeMessage(useCase, id, { body: 'The door is open.' }));
  const news = (await mailOut()).find((mail) => mail.to === 'nora@clinic.test')!;
  expect(news.text).toContain('The door is open.');
  expect(news.text).not.toContain('Said before.');
  expect(await arrive('nora@clinic.test', { to: news.replyTo!, text: 'Done.' })).toMatchObject({ state: 'message' });
  // Somebody else with her token, and she with another's, write nothing.
  expect(await arrive('mallory@clinic.test', { to: news.replyTo! })).toMatchObject({ state: 'quarantined', reason: 'sender_unknown' });
  expect(await arrive('nora@clinic.test', { to: await addressOf(await ask('Another'), 'ines') })).toMatchObject({ state: 'quarantined', reason: 'not_party' });
  await maple.act('ines', (useCase) => endGuest(useCase, guestId));
  expect((await arrive('nora@clinic.test', { to: news.replyTo!, text: 'One thing more.' })).state).toBe('quarantined');
  expect((await page('tess', id)).messages.map((message) => message.body)).toEqual(['Said before.', 'I come at noon.', 'The door is open.', 'Done.']);
});
