import { createApp } from '../src/app/create-app.ts';
import { systemClock } from '../src/platform/clock/clock.ts';
import { openDatabase } from '../src/platform/database/open-database.ts';
import { openNewsFeed } from '../src/platform/events/news-feed.ts';
import { openLog } from '../src/platform/http/log.ts';
import type { Ask } from './session.ts';

const baseUrl = 'http://causeway.test';

/** The whole application in this process, over the database: where the SQL of a call can be listened to. */
export async function openRecorder(url: string): Promise<{ ask: Ask; close: () => Promise<void> }> {
  const database = await openDatabase({ kind: 'server', url, poolSize: 1 });
  const feed = await openNewsFeed(database);
  const host = createApp({
    database, clock: systemClock, log: openLog('silent'), feed, sendMail: async () => {}, secret: 'a secret for measuring, long enough to be taken', baseUrl, sample: true, setupToken: 'none',
  });
  return {
    ask: async (path, init) => host.app.request(`${baseUrl}${path}`, { ...init, headers: { host: 'causeway.test', ...init?.headers } }),
    close: async () => {
      await feed.close();
      await database.close();
    },
  };
}
