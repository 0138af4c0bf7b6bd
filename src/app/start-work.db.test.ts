import { expect, test, vi } from 'vitest';
import { cloneDatabase } from '../../tests/database.ts';
import { mapleCounty } from '../../tests/maple-county.ts';
import { newsChannel } from '../platform/events/publish.ts';
import { openNewsFeed } from '../platform/events/news-feed.ts';
import { openLog } from '../platform/http/log.ts';
import { newId } from '../platform/ids.ts';
import { startJobs } from '../platform/jobs/jobs.ts';
import { declareException, loadCalendar } from '../modules/district/index.ts';
import { openRequest } from '../modules/requests/routing/open-request.ts';
import { startWork } from './start-work.ts';

async function workingMaple() {
  const database = await cloneDatabase();
  const maple = await mapleCounty(database);
  const log = openLog('silent');
  const feed = await openNewsFeed(database);
  const jobs = await startJobs(database, log);
  const work = await startWork({ database, clock: maple.clock, log, feed, jobs, sendMail: async () => undefined, baseUrl: 'http://causeway.test' });
  const stop = async () => {
    await work.stop();
    await jobs.stop();
    await feed.close();
  };
  return { database, maple, stop };
}

test('a closure moves what is due by itself, some seconds after it was declared', async () => {
  const { database, maple, stop } = await workingMaple();
  const { id } = await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'The gate is stuck.' }));
  await maple.act('chief', (useCase) => declareException(useCase, { date: '2026-11-24', kind: 'closure', reason: 'Snow' }));
  const due = async () => (await database.owner.selectFrom('request').where('id', '=', id).select('firstAnswerDueAt').executeTakeFirstOrThrow()).firstAnswerDueAt.toISOString();
  await vi.waitFor(async () => expect(await due()).toBe('2026-11-25T14:00:00.000Z'), { timeout: 30_000, interval: 250 });
  await stop();
});

test('a process that hears that another one changed the calendar reads it anew at once', async () => {
  const { database, maple, stop } = await workingMaple();
  const closures = async () => (await maple.act('odd', loadCalendar)).exceptions.length;
  // As another process does it: rows and a signal, nothing in this memory.
  await database.owner.insertInto('calendarException').values({ districtId: maple.districtId, id: newId(), date: '2026-11-24', kind: 'closure', reason: 'Snow', declaredAt: maple.clock.now().toString() }).execute();
  expect(await closures()).toBe(1);
  await database.owner.insertInto('calendarException').values({ districtId: maple.districtId, id: newId(), date: '2026-11-25', kind: 'closure', reason: 'Snow', declaredAt: maple.clock.now().toString() }).execute();
  const signal = JSON.stringify({ districtId: maple.districtId, id: newId(), type: 'calendar.changed', subjectId: newId() });
  await database.pool.query('select pg_notify($1, $2)', [newsChannel, signal]);
  await vi.waitFor(async () => expect(await closures()).toBe(2), { timeout: 800, interval: 20 });
  await stop();
});
