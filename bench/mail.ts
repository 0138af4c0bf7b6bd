import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { openInstallation } from '../src/app/open-installation.ts';
import { openRequest } from '../src/modules/requests/routing/open-request.ts';
import { replyAddressOf } from '../src/modules/requests/mail/reply-address.ts';
import { keepMailbox } from '../src/modules/requests/mail/keep-mailbox.ts';
import type { Database } from '../src/platform/database/database.ts';
import { insertMany } from '../src/platform/database/insert-many.ts';
import { startDovecot } from '../tests/dovecot.ts';
import { mapleCounty } from '../tests/maple-county.ts';
import { startCluster } from './cluster.ts';
import { startServer } from './server.ts';
import { table } from './table.ts';

const help = `Usage: node bench/mail.ts [--mails N] [--json FILE]
An inbox of N mails (10,000) on a real IMAP server (Dovecot) becomes requests and replies on PostgreSQL, by the product's
own process: fetched, decoded, judged, written. Three of five ask anew, two answer; every fifth is HTML with a picture.
Goal: at least 50 mails a second end to end. DATABASE_URL takes another PostgreSQL.
`;

const goal = 50;
const mailbox = 'help@maple.example';
const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const { values } = parseArgs({ options: { mails: { type: 'string', default: '10000' }, json: { type: 'string' }, help: { type: 'boolean' } } });
if (values.help) process.stdout.write(help);
else await run(Number(values.mails));

async function run(mails: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'causeway-mail-'));
  // The database server runs as somebody else.
  await chmod(folder, 0o755);
  const cluster = process.env.DATABASE_URL ? { url: process.env.DATABASE_URL, stop: async () => {} } : await startCluster(join(folder, 'cluster'));
  const imap = await startDovecot();
  const url = await newDatabase(cluster.url);
  const database = await openInstallation({ databaseUrl: url, poolSize: 4, data: folder });
  try {
    imap.deliver('inbox', await makeInbox(database, mails));
    Object.assign(process.env, { IMAP_URL: imap.urlOf('inbox'), CAUSEWAY_MAILBOX: mailbox, MAIL_AUTHSERV_ID: 'accept-unverified-senders' });
    const server = await startServer({ url });
    const began = performance.now();
    const count = async () => (await database.pool.query<{ taken: number; done: number; requests: number; messages: number }>("select count(*)::int as taken, count(*) filter (where state <> 'received')::int as done, count(*) filter (where state = 'request')::int as requests, count(*) filter (where state = 'message')::int as messages from incoming_mail")).rows[0]!;
    let takenMs = 0;
    let found = await count();
    while (found.done < mails) {
      await new Promise((done) => setTimeout(done, 500));
      found = await count();
      if (found.taken >= mails && takenMs === 0) takenMs = performance.now() - began;
    }
    const seconds = (performance.now() - began) / 1_000;
    const result = { mails, seconds: round(seconds), perSecond: round(mails / seconds), fetchedAfterSeconds: round(takenMs / 1_000), requests: found.requests, messages: found.messages, others: mails - found.requests - found.messages, serverMemoryMb: await server.memory(), goal };
    await server.stop();
    process.stdout.write(`${table(['mail in', 'figure', 'goal'], [['mails', mails, ''], ['end to end, s', result.seconds, ''], ['mails a second', result.perSecond, `>= ${goal}`], ['all fetched after, s', result.fetchedAfterSeconds, ''], ['became requests', result.requests, ''], ['became replies', result.messages, ''], ['anything else', result.others, '0'], ['memory of the server, MB', result.serverMemoryMb, '']])}\n`);
    if (values.json) await writeFile(values.json, `${JSON.stringify(result, null, 2)}\n`);
  } finally {
    await database.close();
    imap.stop();
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Maple County with a hundred leaders of its schools and a request of each, and the mails that they wrote. */
async function makeInbox(database: Database, mails: number): Promise<string[]> {
  const now = new Date().toISOString();
  const maple = await mapleCounty(database, now);
  for (const name of ['roleGrant', 'teamAssignment', 'regionMembership', 'region', 'serviceCommitment'] as const) await database.owner.updateTable(name).set({ validFrom: '2000-01-01' }).execute();
  const { districtId } = maple;
  const people = Array.from({ length: 100 }, (_, n) => ({ id: randomUUID(), email: `leader-${n}@maple.example` }));
  await insertMany(database.owner, 'person', people.map(({ id, email }, n) => ({ districtId, id, fullName: `Leader ${n}`, email, createdAt: now })));
  await insertMany(database.owner, 'roleGrant', people.map(({ id }, n) => ({ districtId, id: randomUUID(), personId: id, role: 'school_leader', schoolId: maple.id(['elm', 'oak', 'pine'][n % 3]!), validFrom: '2000-01-01', grantedAt: now })));
  await insertMany(database.owner, 'policySetting', ['mail_per_address_hour', 'mail_per_request_hour', 'mail_per_hour'].map((key) => ({ districtId, id: randomUUID(), key, value: JSON.stringify(100_000), validFrom: '2000-01-01', setAt: now })));
  await maple.act('ada', (useCase) => keepMailbox(useCase, mailbox));
  const addresses: string[] = [];
  for (const { id } of people) {
    const request = await maple.act('odd', (useCase) => openRequest(useCase, { summary: 'A bus is late', schoolId: maple.id('elm'), askedBy: id }));
    addresses.push((await maple.act('odd', (useCase) => replyAddressOf(useCase, request.id, id))).address!);
  }
  return Array.from({ length: mails }, (_, n) => mailOf(n, people[n % 100]!.email, n % 5 < 3 ? mailbox : addresses[n % 100]!));
}

function mailOf(n: number, from: string, to: string): string {
  const head = `Received: from mx.example by mail.example; ${new Date().toUTCString()}\r\nFrom: A Leader <${from}>\r\nTo: Support <${to}>\r\nSubject: =?utf-8?q?Br=C3=BCcke_${n}?=\r\nMessage-ID: <${n}@bench.example>\r\nMIME-Version: 1.0\r\n`;
  const text = `Room ${n} has no heat since this morning and forty children sit in it.\r\n\r\n${'Please send somebody today. '.repeat(20)}\r\n\r\nOn Mon, 23 Nov 2026, Support <${mailbox}> wrote:\r\n> Which room?\r\n> ${'The old words. '.repeat(20)}\r\n`;
  if (n % 5 !== 0) return `${head}Content-Type: text/plain; charset=utf-8\r\n\r\n${text}`;
  return `${head}Content-Type: multipart/related; boundary=r\r\n\r\n--r\r\nContent-Type: multipart/alternative; boundary=a\r\n\r\n--a\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n--a\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Room <b>${n}</b> has no heat.</p><p><img src="cid:p${n}"></p>\r\n--a--\r\n--r\r\nContent-Type: image/png; name=room.png\r\nContent-ID: <p${n}>\r\nContent-Transfer-Encoding: base64\r\n\r\n${picture}\r\n--r--\r\n`;
}

async function newDatabase(serverUrl: string): Promise<string> {
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  const name = `bench_mail_${randomUUID().replaceAll('-', '')}`;
  await admin.query(`create database ${name}`);
  await admin.end();
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
