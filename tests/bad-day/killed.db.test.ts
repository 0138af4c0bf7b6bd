import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { systemClock } from '../../src/platform/clock/clock.ts';
import { dispatchEvents, type Subscriber } from '../../src/platform/events/dispatch.ts';
import { openLog } from '../../src/platform/http/log.ts';
import { mapleHome, openHome, password } from './make-home.ts';
import { startServer, type RunningServer } from './server-process.ts';

const enough = 25;

async function signIn({ address }: RunningServer): Promise<string> {
  const reply = await fetch(`${address}/api/v1/auth/sign-in/email`, { method: 'POST', headers: { 'content-type': 'application/json', origin: address }, body: JSON.stringify({ email: 'ines@example.org', password }) });
  expect(reply.status, await reply.clone().text()).toBe(200);
  return reply.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!).join('; ');
}

test('kill -9 while people ask: what was acknowledged is there, owned and dated, and its news has its effect once', async () => {
  const home = await mapleHome();
  const first = await startServer(home);
  const cookie = await signIn(first);
  const acknowledged: { id: string; number: number; owner: { id: string; name: string } }[] = [];
  const askOn = async () => {
    for (;;) {
      const reply = await fetch(`${first.address}/api/v1/requests`, { method: 'POST', headers: { 'content-type': 'application/json', cookie, origin: first.address }, body: JSON.stringify({ summary: 'The bus is late again.' }) });
      if (reply.status !== 201) throw new Error(await reply.text());
      acknowledged.push((await reply.json()) as (typeof acknowledged)[number]);
      if (acknowledged.length === enough) first.process.kill('SIGKILL');
    }
  };
  const asking = await Promise.allSettled([askOn(), askOn(), askOn(), askOn()]);
  await first.end('SIGKILL');
  // Every one of the four was cut off by the kill, none by a refusal.
  for (const outcome of asking) expect(String((outcome as PromiseRejectedResult).reason)).toMatch(/fetch failed|terminated|ECONN/);
  expect(acknowledged.length).toBeGreaterThanOrEqual(enough);

  const second = await startServer(home);
  try {
    for (const { id, number, owner } of acknowledged) {
      const reply = await fetch(`${second.address}/api/v1/requests/${id}`, { headers: { cookie } });
      expect(reply.status).toBe(200);
      expect(await reply.json()).toMatchObject({ number, owner, status: 'submitted', resolutionDueAt: expect.stringMatching(/Z$/), nextDueAt: expect.stringMatching(/Z$/), ledger: [{ person: owner, until: null }], dueDates: expect.arrayContaining([expect.objectContaining({ clock: 'resolution', cause: 'submitted' })]) });
    }
  } finally {
    await second.end('SIGTERM');
  }

  const database = await openHome(home);
  const heard = new Map<string, number>();
  const subscribers: Subscriber[] = [{ effect: 'count', type: 'request.opened', run: async (_, event) => void heard.set(event.subjectId, (heard.get(event.subjectId) ?? 0) + 1) }];
  await database.owner.updateTable('outboxEvent').set({ dispatchedAt: null }).execute();
  for (let again = 0; again < 2; again += 1) while ((await dispatchEvents({ database, clock: systemClock, log: openLog('error') }, subscribers)) > 0);
  const rows = await database.owner.selectFrom('request').select(['id', 'number']).execute();
  await database.close();
  expect([...heard.values()].every((times) => times === 1)).toBe(true);
  expect([...heard.keys()].toSorted(), 'each request that is there, and no other, was heard of').toEqual(rows.map((row) => row.id).toSorted());
  expect(rows.map((row) => row.number).toSorted((a, b) => a - b), 'numbers have no gap').toEqual(rows.map((_, n) => 1001 + n));
}, 120_000);

test('a job killed in the middle of its effect runs again, once in effect', async () => {
  const home = await mapleHome();
  const server = await startServer(home);
  const cookie = await signIn(server);
  const asked = await fetch(`${server.address}/api/v1/requests`, { method: 'POST', headers: { 'content-type': 'application/json', cookie, origin: server.address }, body: JSON.stringify({ summary: 'The bus is late again.' }) });
  expect(asked.status).toBe(201);
  await server.end('SIGKILL');

  const job = spawn(process.execPath, [join(import.meta.dirname, 'hang-in-dispatch.ts'), home.data, home.databaseUrl ?? ''], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(job.stdout, 'data');
  job.kill('SIGKILL');
  await once(job, 'exit');

  const database = await openHome(home);
  const effects = () => database.owner.selectFrom('shortNumber').where('kind', 'like', 'effect of %').select('kind').execute();
  expect(await effects()).toEqual([]);
  const subscribers: Subscriber[] = [{ effect: 'count', type: 'request.opened', run: async ({ db }, event) => void (await db.insertInto('shortNumber').values({ districtId: event.districtId, kind: `effect of ${event.id}`, lastNumber: 1 }).execute()) }];
  // On a server the killed session's lock goes a moment after it does.
  await expect.poll(() => dispatchEvents({ database, clock: systemClock, log: openLog('error') }, subscribers), { timeout: 10_000 }).toBeGreaterThan(0);
  await dispatchEvents({ database, clock: systemClock, log: openLog('error') }, subscribers);
  expect(await effects()).toHaveLength(1);
  await database.close();
}, 120_000);
