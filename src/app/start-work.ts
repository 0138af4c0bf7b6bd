import type { Clock } from '../platform/clock/clock.ts';
import type { Database } from '../platform/database/database.ts';
import { dispatchEvents, type Subscriber } from '../platform/events/dispatch.ts';
import type { NewsFeed } from '../platform/events/news-feed.ts';
import type { Log } from '../platform/http/log.ts';
import type { Jobs } from '../platform/jobs/jobs.ts';

const queue = 'dispatch-events';
const sweepCron = '* * * * *';

interface WorkOptions {
  database: Database;
  clock: Clock;
  log: Log;
  feed: NewsFeed;
  jobs: Jobs;
}

/** Hands news on in the background: at once when a signal is heard, and every minute for what a killed process left. */
export async function startWork({ database, clock, log, feed, jobs }: WorkOptions): Promise<{ stop: () => Promise<void> }> {
  const run = async () => {
    while ((await dispatchEvents({ database, clock, log }, subscribers)) > 0);
  };
  await jobs.work(queue, run);
  await jobs.schedule(queue, sweepCron, 'UTC');
  const wanted = new Set(subscribers.map((subscriber) => subscriber.type));
  const stop = feed.subscribe((signal) => {
    if (wanted.has(signal.type)) void jobs.send(queue, {}, { singletonKey: 'news' }).catch((error: unknown) => log.error({ err: error }, 'jobs'));
  });
  return {
    stop: async () => {
      stop();
    },
  };
}

const subscribers: Subscriber[] = [];
