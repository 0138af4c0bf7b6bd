import { sql } from 'kysely';
import type { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { inDistrict } from '../../../platform/database/in-district.ts';
import type { Log } from '../../../platform/http/log.ts';
import { inBackground } from '../../people/index.ts';
import { handleMail, type MailSettings } from './handle-mail.ts';

const triesAtMost = 5;
/** A job that runs longer is taken for dead. */
const runAtMostMs = 200_000;
/** Handled side by side on a server: the one waits for the database while the other reads its mail. */
const sideBySide = 3;

interface Work extends MailSettings {
  database: Database;
  clock: Clock;
  log: Log;
}

/**
 * Handles what was taken and waits, oldest first, each in a transaction of its own, and says how many are left
 * for later. A try is
 * counted before it begins: a mail that fails, or kills the process, comes again later and at last waits for a person;
 * the next one is handled at once.
 */
export async function handleMails({ database, clock, log, mailbox, authority }: Work, districtId: string): Promise<{ handled: number; left: number }> {
  let handled = 0;
  const began = performance.now();
  const work = async () => {
    while (performance.now() - began < runAtMostMs) {
      const next = await claim({ database, clock }, districtId);
      if (!next) return;
      const { id, tries } = next;
      try {
        if (tries > triesAtMost) await giveUp({ database, clock }, districtId, id);
        else await inDistrict(database, districtId, async (db) => handleMail(await inBackground({ db, clock }, districtId), id, { mailbox, authority }));
        handled += 1;
      } catch (error) {
        log.error({ err: error, mail: id, tries }, 'a mail could not be handled');
      }
    }
  };
  await Promise.all(Array.from({ length: database.kind === 'server' ? sideBySide : 1 }, work));
  const { left } = await database.owner.selectFrom('incomingMail').where('districtId', '=', districtId).where('state', '=', 'received').select((eb) => eb.fn.countAll<number>().as('left')).executeTakeFirstOrThrow();
  return { handled, left: Number(left) };
}

async function claim({ database, clock }: Pick<Work, 'database' | 'clock'>, districtId: string): Promise<{ id: string; tries: number } | undefined> {
  const now = clock.now().toString();
  return inDistrict(database, districtId, async (db) => {
    // A count lost in a crash of the database is counted again.
    await sql`set local synchronous_commit = off`.execute(db);
    const { rows } = await sql<{ id: string; tries: number }>`
      update incoming_mail set tries = tries + 1, try_at = ${now}::timestamptz + interval '10 seconds' * power(3, tries)
      where district_id = ${districtId} and id = (
        select id from incoming_mail where district_id = ${districtId} and state = 'received' and try_at <= ${now} order by id limit 1 for update skip locked)
      returning id, tries`.execute(db);
    return rows[0];
  });
}

async function giveUp({ database, clock }: Pick<Work, 'database' | 'clock'>, districtId: string, id: string): Promise<void> {
  await inDistrict(database, districtId, (db) =>
    db.updateTable('incomingMail').set({ state: 'quarantined', reason: 'failed', explanation: `It could not be handled in ${triesAtMost} tries.`, handledAt: clock.now().toString() }).where('districtId', '=', districtId).where('id', '=', id).where('state', '=', 'received').execute(),
  );
}
