import { sql } from 'kysely';
import type { Clock } from '../clock/clock.ts';
import type { Database } from '../database/database.ts';
import { inDistrict, type Db } from '../database/in-district.ts';
import type { Log } from '../http/log.ts';

export interface DispatchedEvent {
  districtId: string;
  id: string;
  type: string;
  subjectId: string;
  actorId: string | null;
  payload: Record<string, unknown>;
  happenedAt: Date;
}

/** What a module does about news; runs in one transaction of the event's district, once for each event in effect. */
export interface Subscriber {
  /** Stable name: with the event's id it is the ledger key that makes the effect happen once. */
  effect: string;
  type: string;
  run(context: { db: Db; clock: Clock }, event: DispatchedEvent): Promise<void>;
}

const batch = 100;

/**
 * Hands every waiting event to its subscribers, in order. The effect, its ledger row and the mark on the event commit
 * together, so a process killed at any moment leaves the event waiting or wholly done. One that fails stays and is tried
 * again by the next run; it does not hold up those after it. Returns how many were handed on.
 */
export async function dispatchEvents({ database, clock, log }: { database: Database; clock: Clock; log: Log }, subscribers: Subscriber[]): Promise<number> {
  let done = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const waiting = await database.owner.selectFrom('outboxEvent').where('dispatchedAt', 'is', null).where('id', '>', after).select(['districtId', 'id', 'type']).orderBy('id').limit(batch).execute();
    const unheard = waiting.filter(({ type }) => !subscribers.some((subscriber) => subscriber.type === type)).map(({ id }) => id);
    // What nobody hears has no effect that could be lost.
    if (unheard.length > 0) await database.owner.updateTable('outboxEvent').set({ dispatchedAt: clock.now().toString() }).where('id', 'in', unheard).where('dispatchedAt', 'is', null).execute();
    done += unheard.length;
    for (const { districtId, id } of waiting.filter((event) => !unheard.includes(event.id))) {
      try {
        done += await dispatchOne({ database, clock }, subscribers, districtId, id);
      } catch (error) {
        log.error({ err: error, eventId: id }, 'an event was not handed on; it stays and is tried again');
      }
    }
    if (waiting.length < batch) return done;
    after = waiting.at(-1)!.id;
  }
}

async function dispatchOne({ database, clock }: { database: Database; clock: Clock }, subscribers: Subscriber[], districtId: string, id: string): Promise<number> {
  return inDistrict(database, districtId, async (db) => {
    const row = await db.selectFrom('outboxEvent').where('districtId', '=', districtId).where('id', '=', id).where('dispatchedAt', 'is', null).selectAll().forUpdate().skipLocked().executeTakeFirst();
    if (!row) return 0;
    const event: DispatchedEvent = { ...row, payload: row.payload as Record<string, unknown> };
    for (const subscriber of subscribers.filter((each) => each.type === event.type)) {
      const { rows } = await sql`insert into job_effect (district_id, effect, event_id, done_at) values (${districtId}, ${subscriber.effect}, ${id}, ${clock.now().toString()}) on conflict do nothing returning effect`.execute(db);
      if (rows.length > 0) await subscriber.run({ db, clock }, event);
    }
    await db.updateTable('outboxEvent').set({ dispatchedAt: clock.now().toString() }).where('districtId', '=', districtId).where('id', '=', id).execute();
    return 1;
  });
}
