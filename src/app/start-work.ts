import type { Clock } from '../platform/clock/clock.ts';
import type { Database } from '../platform/database/database.ts';
import { dispatchEvents, type Subscriber } from '../platform/events/dispatch.ts';
import type { NewsFeed } from '../platform/events/news-feed.ts';
import type { Log } from '../platform/http/log.ts';
import type { Jobs } from '../platform/jobs/jobs.ts';
import type { SendMail } from '../platform/mail/mail.ts';
import { forgetCalendar } from '../modules/district/index.ts';
import { redateCheckpoints } from '../modules/plans/index.ts';
import { beginDigests, endExpiredGuests, learnKindModels, noteNews, redateOpenRequests, sendDueMessage } from '../modules/requests/index.ts';
import { districtWork } from './district-work.ts';
import { eachDistrict } from './each-district.ts';
import { takeMailIn, type MailInSettings } from './take-mail-in.ts';
import { sendMailOut } from './send-mail-out.ts';
import { solveHiding } from './solve-hiding.ts';

const queue = 'dispatch-events';
const sweepCron = '* * * * *';
const hidingQueue = 'solve-hiding';

/** A message that is taken back leaves nothing to send; one later than this is sent by the sweep. */
const recallSeconds = 15;
const messageQueue = 'send-messages';
/** Begins digests, ends guests whose time is over, hands over mail. */
const outQueue = 'send-mail-out';

/** Once the first pages have been answered, and every hour. */
const firstLearningMs = 3_000;
const learningMs = 3_600_000;

interface WorkOptions {
  database: Database;
  clock: Clock;
  log: Log;
  feed: NewsFeed;
  jobs: Jobs;
  sendMail: SendMail;
  baseUrl: string;
  mailIn?: MailInSettings;
}

/** Hands news on in the background: at once when a signal is heard, and every minute for what a killed process left. */
export async function startWork({ database, clock, log, feed, jobs, sendMail, baseUrl, mailIn = {} }: WorkOptions): Promise<{ stop: () => Promise<void> }> {
  const run = async () => {
    while ((await dispatchEvents({ database, clock, log }, subscribers)) > 0);
  };
  await jobs.work(queue, run);
  await jobs.schedule(queue, sweepCron, 'UTC');
  for (const work of Object.values(districtWork)) {
    await jobs.work(work.queue, () => eachDistrict({ database, clock }, ...work.steps));
    await jobs.schedule(work.queue, work.cron, 'UTC');
  }
  await jobs.work(hidingQueue, () => solveHiding({ database, clock }));
  await jobs.schedule(hidingQueue, sweepCron, 'UTC');
  const mails = await takeMailIn({ database, clock, log, feed, jobs, settings: mailIn });
  await jobs.work(messageQueue, () => eachDistrict({ database, clock }, sendDueMessage));
  await jobs.schedule(messageQueue, sweepCron, 'UTC');
  await jobs.work(outQueue, async () => {
    await eachDistrict({ database, clock }, async (useCase) => (await endExpiredGuests(useCase)) > 0);
    await eachDistrict({ database, clock }, async (useCase) => (await beginDigests(useCase), false));
    await sendMailOut({ database, clock, log, sendMail, baseUrl });
  });
  await jobs.schedule(outQueue, sweepCron, 'UTC');
  // Every process has its own models: at its start, and each morning anew.
  let stopped = false;
  const learn = () => void learnKindModels({ database, clock }).catch((error: unknown) => (stopped ? undefined : log.error({ err: error }, 'the kinds of requests could not be learned')));
  const first = setTimeout(learn, firstLearningMs);
  const again = setInterval(learn, learningMs);
  const ask = (name: string, options: Parameters<Jobs['send']>[2]) => void jobs.send(name, {}, options).catch((error: unknown) => log.error({ err: error }, 'jobs'));
  // What a load of many values, or a process that ended, has left undecided is taken up at once.
  ask(hidingQueue, { singletonKey: 'hiding' });
  const wanted = new Set(subscribers.map((subscriber) => subscriber.type));
  const stop = feed.subscribe((signal) => {
    if (signal.type === 'calendar.changed') forgetCalendar(signal.districtId);
    if (signal.type === 'role.ended') ask(districtWork.coverWhoLeft.queue, { singletonKey: 'cover' });
    if (signal.type === 'setting.changed' || signal.type.startsWith('values.')) ask(hidingQueue, { singletonKey: 'hiding' });
    if (signal.type === 'message.scheduled') ask(messageQueue, { startAfterSeconds: recallSeconds });
    if (signal.type === 'mail.queued') ask(outQueue, { singletonKey: 'out' });
    if (wanted.has(signal.type)) ask(queue, { singletonKey: 'news' });
  });
  return {
    stop: async () => {
      stop();
      clearTimeout(first);
      clearInterval(again);
      stopped = true;
      await mails.stop();
    },
  };
}

const subscribers: Subscriber[] = [...redateOpenRequests, redateCheckpoints, ...noteNews];
