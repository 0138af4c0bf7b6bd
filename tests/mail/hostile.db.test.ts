import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getRequest } from '../../src/modules/requests/page/get-request.ts';
import { openRequest } from '../../src/modules/requests/routing/open-request.ts';
import { handleMails } from '../../src/modules/requests/mail/handle-mails.ts';
import { keepMailbox } from '../../src/modules/requests/mail/keep-mailbox.ts';
import { replyAddressOf } from '../../src/modules/requests/mail/reply-address.ts';
import { takeMail } from '../../src/modules/requests/mail/take-mail.ts';
import { findWaitingMails } from '../../src/modules/requests/mail/quarantine/find-waiting-mails.ts';
import { inBackground } from '../../src/modules/people/index.ts';
import { acceptUnverified } from '../../src/platform/mail/incoming/read-authentication.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { inDistrict } from '../../src/platform/database/in-district.ts';
import { openLog } from '../../src/platform/http/log.ts';
import { cloneDatabase } from '../database.ts';
import { mapleCounty } from '../maple-county.ts';
import { hostileMails } from './hostile-mails.ts';

const corpus = join(import.meta.dirname, '../../src/platform/mail/incoming/fixtures');
const mailbox = 'help@maple.example';
const ines = 'ines@maple.example';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
  await database.owner.updateTable('person').set({ email: ines }).where('id', '=', maple.id('ines')).execute();
  await maple.act('ada', (useCase) => keepMailbox(useCase, mailbox));
});
afterAll(() => database.close());

const take = (raw: Uint8Array) => inDistrict(database, maple.districtId, async (db) => takeMail(await inBackground({ db, clock: maple.clock }, maple.districtId), { raw, road: 'webhook' }));
const handle = () => handleMails({ database, clock: maple.clock, log: openLog('silent'), mailbox, authority: acceptUnverified }, maple.districtId);
const states = async () => new Map((await database.owner.selectFrom('incomingMail').select(['state', (eb) => eb.fn.countAll<string>().as('n')]).groupBy('state').execute()).map((row) => [row.state, Number(row.n)]));

test('whatever lies in the inbox, each mail becomes something or waits with its reason, and the good one behind them all arrives', async () => {
  const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.eml'));
  for (const name of files) await take(readFileSync(join(corpus, name)));
  for (const raw of Object.values(hostileMails(ines, mailbox))) await take(raw);
  await take(Buffer.from(`From: ${ines}\r\nTo: ${mailbox}\r\nSubject: The good one\r\n\r\nAfter all of them.\r\n`));
  maple.clock.set(maple.clock.now().add({ minutes: 1 }));
  expect(await handle()).toMatchObject({ left: 0 });
  const found = await states();
  expect(found.get('received')).toBeUndefined();
  expect(found.get('quarantined')).toBeGreaterThan(40);
  // The address has its cap: what is over waits, among it the good one perhaps; nothing of it is lost.
  const good = await database.owner.selectFrom('incomingMail').where('subject', '=', 'The good one').select(['state', 'reason']).executeTakeFirstOrThrow();
  expect([good.state, good.reason]).toEqual(['quarantined', 'over_cap_address']);
  const { items, total } = await maple.act('ada', (useCase) => findWaitingMails(useCase, { limit: 200 }));
  expect(items).toHaveLength(total);
  const opened = await database.owner.selectFrom('request').select('id').execute();
  expect(opened).toHaveLength(20);
  for (const { id } of opened) {
    const page = await maple.act('ines', (useCase) => getRequest(useCase, id));
    expect(page).toMatchObject({ channel: 'mail', requestedBy: { name: 'Inés Elm' }, function: { name: 'operations' } });
    expect(page.mail!.html ?? '').not.toMatch(/<script|onerror|javascript:|<form|evil\.example\/pixel/i);
    expect(page.files.every((file) => !file.name.includes('/'))).toBe(true);
  }
}, 120_000);

test('two machines that answer each other stop at the cap of the request, and everything else goes on', async () => {
  maple.clock.set(maple.clock.now().add({ hours: 2 }));
  const { id: request } = await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'A bus' }));
  const { address } = await maple.act('odd', (useCase) => replyAddressOf(useCase, request, maple.id('ines')));
  await database.owner.insertInto('policySetting').values({ districtId: maple.districtId, id: crypto.randomUUID(), key: 'mail_per_address_hour', value: JSON.stringify(500), validFrom: '2026-11-01', setAt: maple.clock.now().toString() }).execute();
  // An autoresponder of the poorest kind, which says nowhere that it is one, answers every mail of ours.
  for (let n = 0; n < 40; n += 1) await take(Buffer.from(`From: ${ines}\r\nTo: ${address}\r\nSubject: Away\r\nMessage-ID: <away-${n}@out.example>\r\n\r\nI am away.\r\n`));
  await take(Buffer.from(`From: ${ines}\r\nTo: ${mailbox}\r\nSubject: Something else\r\n\r\nA gate.\r\n`));
  await handle();
  expect((await maple.act('ines', (useCase) => getRequest(useCase, request))).messages).toHaveLength(30);
  expect(await database.owner.selectFrom('request').where('summary', '=', 'Something else').select('channel').executeTakeFirst()).toEqual({ channel: 'mail' });
}, 60_000);
