import { sql } from 'kysely';
import type { Clock } from '../../clock/clock.ts';
import type { Database } from '../../database/database.ts';
import { inDistrict } from '../../database/in-district.ts';
import type { Log } from '../../http/log.ts';
import type { Mail, SendMail } from '../mail.ts';
import type { Composer, LeavingMail } from './composer.ts';
import { triesOfRefusal } from './tries-of-refusal.ts';

export interface QueueRun {
  database: Database;
  clock: Clock;
  log: Log;
  sendMail: SendMail;
  /** By purpose. */
  composers: Record<string, Composer>;
  /** How often a mail is handed over before it counts as undeliverable. */
  triesAtMost: (districtId: string) => Promise<number>;
}

/** Longer than any hand-over may take (`openMail`). */
const claimMinutes = 5;
const pauseAtMostMinutes = 60;

/**
 * Hands over what is due, oldest first, and returns how many mails went out. Each is claimed in a transaction of its own,
 * handed over outside of any, then marked; two processes never claim the same. A process killed before the hand-over
 * loses nothing. One window remains: killed after the server took the mail and before the mark, it is handed over once
 * more when the claim has run out, under the same Message-ID, by which mail systems know it again.
 * A server that is not there ends the run; a mail that it refused does not hold up the next.
 */
export async function sendQueuedMails(run: QueueRun): Promise<number> {
  let sent = 0;
  for (const { id: districtId } of await run.database.owner.selectFrom('district').select('id').orderBy('id').execute()) {
    for (let next = await claim(run, districtId); next; next = await claim(run, districtId)) {
      if (!next.letter) continue;
      try {
        await run.sendMail(next.letter);
      } catch (error) {
        const goOn = await settleRefusal(run, next, error);
        if (goOn) continue;
        return sent;
      }
      await settle(run, next.mail, sql`state = 'sent', settled_at = ${run.clock.now().toString()}, claimed_until = null, last_error = null`);
      sent += 1;
    }
  }
  return sent;
}

interface Claimed {
  mail: LeavingMail & { tries: number };
  /** Undefined where the mail must not leave any more. */
  letter: Mail | undefined;
}

async function claim({ database, clock, log, composers }: QueueRun, districtId: string): Promise<Claimed | undefined> {
  const now = clock.now().toString();
  return inDistrict(database, districtId, async (db) => {
    const { rows } = await sql<LeavingMail & { tries: number; purpose: string; messageId: string }>`
      select district_id, id, purpose, subject_id, person_id, thread_id, message_id, tries from outgoing_mail
      where district_id = ${districtId} and state = 'queued' and not_before <= ${now} and (claimed_until is null or claimed_until <= ${now})
      order by not_before, id limit 1 for update skip locked`.execute(db);
    const row = rows[0];
    if (!row) return undefined;
    const compose = composers[row.purpose];
    if (!compose) throw new Error(`Nobody composes mail of the purpose ${row.purpose}.`);
    const composed = await compose({ db, clock }, row);
    const letter = composed && { ...composed, messageId: row.messageId };
    const change = letter ? sql`claimed_until = ${clock.now().add({ minutes: claimMinutes }).toString()}` : sql`state = 'recalled', settled_at = ${now}`;
    await sql`update outgoing_mail set ${change} where district_id = ${districtId} and id = ${row.id}`.execute(db);
    if (!letter) log.debug({ mail: row.id }, 'a mail does not leave any more');
    return { mail: row, letter };
  });
}

/** Whether the next mail may be tried. */
async function settleRefusal(run: QueueRun, { mail }: Claimed, error: unknown): Promise<boolean> {
  const { clock, log } = run;
  const { counts, isFinal, goOn } = triesOfRefusal(error);
  const tries = mail.tries + (counts ? 1 : 0);
  const sentence = (error instanceof Error ? error.message : String(error)).slice(0, 500);
  const isOver = isFinal || tries >= (await run.triesAtMost(mail.districtId));
  log.warn({ mail: mail.id, tries, isOver, err: error }, 'a mail was not taken');
  const again = clock.now().add({ minutes: Math.min(2 ** Math.min(tries, 10), pauseAtMostMinutes) }).toString();
  await settle(run, mail, isOver ? sql`state = 'failed', settled_at = ${clock.now().toString()}, claimed_until = null, tries = ${tries}, last_error = ${sentence}` : sql`claimed_until = null, tries = ${tries}, not_before = ${again}, last_error = ${sentence}`);
  return goOn;
}

async function settle({ database }: QueueRun, { districtId, id }: LeavingMail, change: ReturnType<typeof sql>): Promise<void> {
  await inDistrict(database, districtId, (db) => sql`update outgoing_mail set ${change} where district_id = ${districtId} and id = ${id} and state = 'queued'`.execute(db));
}
