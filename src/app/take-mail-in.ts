import type { Clock } from '../platform/clock/clock.ts';
import type { Configuration } from '../platform/configuration/read-configuration.ts';
import type { Database } from '../platform/database/database.ts';
import { inDistrict } from '../platform/database/in-district.ts';
import { AppError } from '../platform/errors.ts';
import type { NewsFeed } from '../platform/events/news-feed.ts';
import type { Log } from '../platform/http/log.ts';
import type { Jobs } from '../platform/jobs/jobs.ts';
import { watchMailbox } from '../platform/mail/incoming/watch-mailbox.ts';
import { inBackground } from '../modules/people/index.ts';
import { handleMails, keepMailbox, mailTaker } from '../modules/requests/index.ts';
import { findMailDistrict } from './find-mail-district.ts';

const queue = 'handle-mails';
const sweepCron = '* * * * *';
const togetherMs = 200;
const againMs = 5_000;

export type MailInSettings = Pick<Configuration, 'mailbox' | 'imapUrl' | 'mailAuthority'>;

interface MailIn {
  database: Database;
  clock: Clock;
  log: Log;
  feed: NewsFeed;
  jobs: Jobs;
  settings: MailInSettings;
}

/** Stays with the mailbox of the configuration, and handles what any road took: at once when it is told, and every minute for what a killed process left. */
export async function takeMailIn({ database, clock, log, feed, jobs, settings: { mailbox, imapUrl, mailAuthority } }: MailIn): Promise<{ stop: () => Promise<void> }> {
  let soon: ReturnType<typeof setTimeout> | undefined;
  // A full mailbox is told of mail by mail; one job does for many.
  const begin = (ms = togetherMs) =>
    void (soon ??= setTimeout(() => {
      soon = undefined;
      void jobs.send(queue, {}, { singletonKey: 'mails' }).catch((error: unknown) => log.error({ err: error }, 'jobs'));
    }, ms));
  await jobs.work(queue, async () => {
    const districtId = await findMailDistrict(database);
    if (!districtId) return;
    await inDistrict(database, districtId, async (db) => keepMailbox(await inBackground({ db, clock }, districtId), mailbox));
    const { left } = await handleMails({ database, clock, log, mailbox, authority: mailAuthority }, districtId);
    if (left > 0) begin(againMs);
  });
  await jobs.schedule(queue, sweepCron, 'UTC');
  begin();
  const quiet = feed.subscribe((signal) => {
    if (signal.type === 'mail.received') begin();
  });
  const taker = async () => {
    const districtId = await findMailDistrict(database);
    if (!districtId) throw new AppError('unavailable', 'There is no district yet, or more than one, for this mailbox.');
    return mailTaker({ database, clock }, districtId);
  };
  const watch = imapUrl ? watchMailbox({ url: imapUrl, log, take: async (mails) => (await taker()).take(mails), known: async (place) => (await taker()).known(place) }) : undefined;
  return {
    stop: async () => {
      quiet();
      clearTimeout(soon);
      await watch?.stop();
    },
  };
}
