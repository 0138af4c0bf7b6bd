import { clockAt } from '../src/platform/clock/clock.ts';
import type { Database } from '../src/platform/database/database.ts';
import { openNewsFeed } from '../src/platform/events/news-feed.ts';
import { openLog } from '../src/platform/http/log.ts';
import type { Mail } from '../src/platform/mail/mail.ts';
import { createApp } from '../src/app/create-app.ts';

export const baseUrl = 'http://causeway.test';
export const secret = 'a secret for tests, long enough to be taken';

/** The whole application over a test database, called without a socket. Mail is kept in `outbox`. */
export async function startApp(database: Database, { now = '2026-11-23T14:00:00Z', sample = false, setupToken = 'the-printed-token' } = {}) {
  const clock = clockAt(now);
  const outbox: Mail[] = [];
  const feed = await openNewsFeed(database);
  const host = createApp({
    database,
    clock,
    log: openLog('silent'),
    feed,
    sendMail: async (mail) => {
      outbox.push(mail);
    },
    secret,
    baseUrl,
    sample,
    setupToken,
  });
  const call = async (method: string, path: string, { body, cookie, headers = {} }: { body?: unknown; cookie?: string; headers?: Record<string, string> } = {}) =>
    host.app.request(`${baseUrl}${path}`, {
      method,
      headers: { host: 'causeway.test', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(cookie ? { cookie } : {}), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return { host, clock, outbox, call, close: () => feed.close() };
}

/** The cookies of a reply, ready to be sent back. */
export function cookiesOf(reply: Response): string {
  return reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0]!)
    .join('; ');
}
