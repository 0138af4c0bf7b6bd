import { sql } from 'kysely';
import type { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { inDistrict } from '../../../platform/database/in-district.ts';
import type { Log } from '../../../platform/http/log.ts';
import { inBackground } from '../../people/index.ts';
import { handleMail, mailSavepoint, type MailSettings } from './handle-mail.ts';
import { lockAddresses } from './lock-addresses.ts';
import { readMailCaps } from './read-mail-caps.ts';
import { readRawMail } from './read-raw-mail.ts';

const triesAtMost = 5;
/** A job that runs longer is taken for dead. */
const runAtMostMs = 200_000;
/** Handled in one transaction: it commits once for all, and what they have in common is read once. */
const together = 8;
/** On a server two such work side by side: the one waits for the database while the other reads its mails. */
const sideBySide = 2;

interface Work extends MailSettings {
  database: Database;
  clock: Clock;
  log: Log;
}

interface Claimed {
  id: string;
  tries: number;
  raw: Buffer;
}

/**
 * Handles what was taken and waits, oldest first, a few in one transaction with a savepoint before each, and says how many
 * are left for later. A try is counted before it begins: a mail that fails, or kills the process, comes again later, then
 * by itself, and at last waits for a person; those beside it and after it are handled at once.
 */
export async function handleMails(work: Work, districtId: string): Promise<{ handled: number; left: number }> {
  const { database } = work;
  let handled = 0;
  const began = performance.now();
  const workOn = async () => {
    while (performance.now() - began < runAtMostMs) {
      const mails = await claim(work, districtId);
      if (mails.length === 0) return;
      handled += await handleFew(work, districtId, mails);
    }
  };
  await Promise.all(Array.from({ length: database.kind === 'server' ? sideBySide : 1 }, workOn));
  const { left } = await database.owner.selectFrom('incomingMail').where('districtId', '=', districtId).where('state', '=', 'received').select((eb) => eb.fn.countAll<number>().as('left')).executeTakeFirstOrThrow();
  return { handled, left: Number(left) };
}

async function handleFew({ database, clock, log, mailbox, authority }: Work, districtId: string, mails: Claimed[]): Promise<number> {
  const [first] = mails;
  if (first!.tries > triesAtMost) {
    await giveUp({ database, clock }, districtId, first!.id);
    return 1;
  }
  try {
    return await inDistrict(database, districtId, async (db) => {
      const useCase = await inBackground({ db, clock }, districtId);
      const waiting = await db.selectFrom('incomingMail').where('districtId', '=', districtId).where('id', 'in', mails.map(({ id }) => id)).where('state', '=', 'received').select('id').orderBy('id').forUpdate().execute();
      const mine = await Promise.all(mails.filter(({ id }) => waiting.some((each) => each.id === id)).map(async (mail) => ({ ...mail, read: await readRawMail(mail.raw) })));
      await lockAddresses(useCase, mine.flatMap(({ read }) => ('mail' in read && read.mail.from ? [read.mail.from.address] : [])));
      const caps = await readMailCaps(useCase);
      let handled = 0;
      for (const mail of mine) {
        await sql.raw(`savepoint ${mailSavepoint}`).execute(db);
        try {
          await handleMail(useCase, mail, { mailbox, authority }, caps);
          handled += 1;
        } catch (error) {
          await sql.raw(`rollback to savepoint ${mailSavepoint}`).execute(db);
          log.error({ err: error, mail: mail.id, tries: mail.tries }, 'a mail could not be handled');
        }
      }
      return handled;
    });
  } catch (error) {
    // None of them is lost: each comes again, by itself.
    log.error({ err: error, mails: mails.length }, 'mails could not be handled together');
    return 0;
  }
}

/** The next that are due, oldest first: a few that were never tried, or one that was, by itself. */
async function claim({ database, clock }: Work, districtId: string): Promise<Claimed[]> {
  const now = clock.now().toString();
  return inDistrict(database, districtId, async (db) => {
    // A count lost in a crash of the database is counted again.
    await sql`set local synchronous_commit = off`.execute(db);
    const { rows } = await sql<Claimed>`
      with due as (select id, tries from incoming_mail where district_id = ${districtId} and state = 'received' and try_at <= ${now} order by id limit ${together} for update skip locked),
      first as (select id, tries from due order by id limit 1)
      update incoming_mail m set tries = m.tries + 1, try_at = ${now}::timestamptz + interval '10 seconds' * power(3, m.tries)
      from due, first where m.district_id = ${districtId} and m.id = due.id and (due.id = first.id or (first.tries = 0 and due.tries = 0))
      returning m.id, m.tries, m.raw`.execute(db);
    return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  });
}

async function giveUp({ database, clock }: Pick<Work, 'database' | 'clock'>, districtId: string, id: string): Promise<void> {
  await inDistrict(database, districtId, (db) =>
    db.updateTable('incomingMail').set({ state: 'quarantined', reason: 'failed', explanation: `It could not be handled in ${triesAtMost} tries.`, handledAt: clock.now().toString() }).where('districtId', '=', districtId).where('id', '=', id).where('state', '=', 'received').execute(),
  );
}
