import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDovecot, type ImapServer } from '../dovecot.ts';
import { mapleHome, openHome } from './make-home.ts';
import { startServer, type Home } from './server-process.ts';

const many = 120;
const onServer = process.env.CAUSEWAY_TEST_HOME === 'postgres';

let imap: ImapServer;
beforeAll(async () => {
  imap = await startDovecot();
});
afterAll(() => {
  for (const name of ['IMAP_URL', 'CAUSEWAY_MAILBOX', 'MAIL_AUTHSERV_ID']) delete process.env[name];
  imap?.stop();
});

const mail = (n: number, more = '') => `From: Inés Elm <ines@example.org>\r\nTo: help@maple.example\r\nSubject: Leak number ${n}\r\nMessage-ID: <leak-${n}@out.example>\r\n${more}\r\nWater in room ${n}.\r\n`;

async function homeOf(user: string): Promise<Home> {
  const home = await mapleHome();
  const database = await openHome(home);
  await database.owner.updateTable('person').set({ email: 'ines@example.org' }).where('fullName', '=', 'Inés Elm').execute();
  const districtId = (await database.owner.selectFrom('district').select('id').executeTakeFirstOrThrow()).id;
  for (const key of ['mail_per_address_hour', 'mail_per_hour']) await database.owner.insertInto('policySetting').values({ districtId, id: crypto.randomUUID(), key, value: JSON.stringify(100_000), validFrom: '2000-01-01', setAt: new Date() }).execute();
  await database.close();
  process.env.IMAP_URL = imap.urlOf(user);
  process.env.CAUSEWAY_MAILBOX = 'help@maple.example';
  process.env.MAIL_AUTHSERV_ID = 'accept-unverified-senders';
  return home;
}

async function counts(home: Home): Promise<{ mails: number; waiting: number; requests: number; summaries: number }> {
  const database = await openHome(home);
  const { rows } = await database.pool.query("select (select count(*)::int from incoming_mail) as mails, (select count(*)::int from incoming_mail where state = 'received') as waiting, (select count(*)::int from request) as requests, (select count(distinct summary)::int from request) as summaries");
  await database.close();
  return rows[0];
}

test('two processes on one mailbox, killed in the middle again and again: no mail is lost, none doubled, what arrives later is told at once', async () => {
  const home = await homeOf('one');
  imap.deliver('one', Array.from({ length: many }, (_, n) => mail(n)));
  // An embedded home is held by one process; there the kill alone is tried.
  const begin = async () => (onServer ? Promise.all([startServer(home), startServer(home)]) : [await startServer(home)]);
  for (const ms of onServer ? [200, 1_200] : [800]) {
    const running = await begin();
    await sleep(ms);
    await Promise.all(running.map((server) => server.end('SIGKILL')));
  }
  const running = await begin();
  if (onServer) {
    await expect.poll(() => counts(home), { timeout: 90_000, interval: 500 }).toEqual({ mails: many, waiting: 0, requests: many, summaries: many });
    imap.deliver('one', [mail(many)]);
    const began = performance.now();
    await expect.poll(() => counts(home), { timeout: 20_000, interval: 200 }).toMatchObject({ requests: many + 1 });
    expect(performance.now() - began, 'IDLE tells it long before the minute is over').toBeLessThan(15_000);
  } else await sleep(15_000);
  await Promise.all(running.map((server) => server.end('SIGTERM')));
  const found = await counts(home);
  expect(found).toEqual({ mails: onServer ? many + 1 : many, waiting: 0, requests: found.mails, summaries: found.mails });
}, 300_000);
