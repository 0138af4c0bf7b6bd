import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty } from '../../../../tests/maple-county.ts';
import { inDistrict } from '../../database/in-district.ts';
import { openLog } from '../../http/log.ts';
import { newId } from '../../ids.ts';
import { openMail } from '../open-mail.ts';
import { queueMail } from './queue-mail.ts';
import { sendQueuedMails } from './send-queued-mails.ts';

const log = openLog('silent');

interface Manners {
  /** What the server says to a recipient. */
  refuse?: (address: string) => { code: number; text: string } | undefined;
  /** Cuts the line after the words were sent and before it says that it took them. */
  cut?: boolean;
  slowMs?: number;
}

/** A mail server on loopback; `manners` may be changed while it runs. */
async function mailServer(port = 0) {
  const taken: { raw: string; to: string[] }[] = [];
  const manners: Manners = {};
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      const refusal = manners.refuse?.(address);
      done(refusal ? Object.assign(new Error(refusal.text), { responseCode: refusal.code }) : null);
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (manners.cut) return void sockets.forEach((socket) => socket.destroy());
        setTimeout(() => {
          taken.push({ raw: Buffer.concat(parts).toString(), to: session.envelope.rcptTo.map((each) => each.address) });
          done();
        }, manners.slowMs ?? 0);
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', () => listening()));
  const close = () => new Promise<void>((closed) => server.close(() => closed()));
  return { taken, manners, port: (server.server.address() as AddressInfo).port, close };
}

async function queueOf(port: number) {
  const database = await cloneDatabase();
  const maple = await mapleCounty(database);
  const { districtId, clock } = maple;
  const useCase = { clock, actor: { districtId, personId: null } };
  const queue = (who: 'ines' | 'omar', subjectId = newId(), notBefore?: string) =>
    inDistrict(database, districtId, (db) => queueMail({ ...useCase, db }, { purpose: 'test', subjectId, personId: maple.id(who), notBefore, messageId: (id) => `<causeway.test.${id}@maple.test>` }));
  const state = { gone: false };
  const run = () =>
    sendQueuedMails({
      database,
      clock,
      log,
      sendMail: openMail({ smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'causeway@maple.test' }, log, () => undefined),
      composers: { test: async (_context, mail) => (state.gone ? undefined : { to: mail.personId === maple.id('ines') ? 'ines@maple.test' : 'omar@maple.test', subject: 'Bell', text: 'It rang.' }) },
      triesAtMost: async () => 3,
    });
  const states = async () => (await database.owner.selectFrom('outgoingMail').select(['state', 'tries', 'lastError']).orderBy('id').execute()).map((row) => `${row.state} ${row.tries}`);
  return { database, maple, clock, queue, run, states, state };
}

test('while the server is away mail waits, however long, and is then sent once', async () => {
  const server = await mailServer();
  const { queue, run, states, clock, maple, database } = await queueOf(server.port);
  await server.close();
  const subject = newId();
  await queue('ines', subject);
  await queue('ines', subject);
  for (let hours = 0; hours < 30; hours += 1) {
    expect(await run()).toBe(0);
    clock.set(clock.now().add({ hours: 1 }));
  }
  expect(await states()).toEqual(['queued 0']);
  const again = await mailServer(server.port);
  onTestFinished(() => again.close());
  const [first, second] = await Promise.all([run(), run()]);
  expect(first + second).toBe(1);
  expect(await run()).toBe(0);
  expect(again.taken).toHaveLength(1);
  const [{ messageId }] = await database.owner.selectFrom('outgoingMail').select('messageId').execute() as [{ messageId: string }];
  expect(again.taken[0]!.raw).toContain(`Message-ID: ${messageId}`);
  expect(maple.districtId).toBeTruthy();
});

test('a line that breaks in the middle, and a process that dies between hand-over and mark: once more under the same Message-ID, no sooner than its claim ends', async () => {
  const server = await mailServer();
  onTestFinished(() => server.close());
  const { queue, run, states, clock, database } = await queueOf(server.port);
  await queue('ines');
  server.manners.cut = true;
  expect(await run()).toBe(0);
  server.manners.cut = false;
  expect(await run()).toBe(0);
  clock.set(clock.now().add({ minutes: 2 }));
  expect(await run()).toBe(1);
  expect(server.taken).toHaveLength(1);

  // As a process leaves it that was killed after the server took the mail: claimed, not marked.
  await database.owner.updateTable('outgoingMail').set({ state: 'queued', settledAt: null, claimedUntil: new Date(clock.now().add({ minutes: 5 }).epochMilliseconds) }).execute();
  expect(await run()).toBe(0);
  clock.set(clock.now().add({ minutes: 6 }));
  expect(await run()).toBe(1);
  const ids = server.taken.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)![1]);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
  expect(await states()).toEqual(['sent 0']);
});

test('who is refused for good is given up at once, who is refused for now after some tries, and nobody else waits for them', async () => {
  const server = await mailServer();
  onTestFinished(() => server.close());
  const { queue, run, states, clock, database } = await queueOf(server.port);
  server.manners.refuse = (address) => (address.startsWith('ines') ? { code: 450, text: 'Full' } : undefined);
  await queue('ines');
  await queue('omar');
  expect(await run()).toBe(1);
  for (let hours = 0; hours < 4; hours += 1) {
    clock.set(clock.now().add({ hours: 2 }));
    await run();
  }
  expect(await states()).toEqual(['failed 3', 'sent 0']);
  server.manners.refuse = () => ({ code: 550, text: 'No such person' });
  await queue('omar');
  expect(await run()).toBe(0);
  const failed = await database.owner.selectFrom('outgoingMail').select(['state', 'lastError']).orderBy('id', 'desc').executeTakeFirstOrThrow();
  expect(failed.state).toBe('failed');
  expect(failed.lastError).toContain('No such person');
});

test('two processes at a slow server, mail that is not due yet, and mail that must not leave any more', async () => {
  const server = await mailServer();
  onTestFinished(() => server.close());
  const { queue, run, states, clock, state } = await queueOf(server.port);
  server.manners.slowMs = 40;
  for (let count = 0; count < 6; count += 1) await queue('ines');
  const sent = await Promise.all([run(), run(), run()]);
  expect(sent.reduce((a, b) => a + b)).toBe(6);
  expect(server.taken).toHaveLength(6);
  await queue('omar', newId(), clock.now().add({ hours: 1 }).toString());
  expect(await run()).toBe(0);
  state.gone = true;
  clock.set(clock.now().add({ hours: 2 }));
  expect(await run()).toBe(0);
  expect((await states()).at(-1)).toBe('recalled 0');
});
