import { sql } from 'kysely';
import type { Clock } from '../clock/clock.ts';
import type { Db } from '../database/in-district.ts';
import { newId } from '../ids.ts';

export interface News {
  /** For example `request.resolved`. */
  type: string;
  subjectId: string;
  payload?: Record<string, unknown>;
}

interface Publisher {
  db: Db;
  actor: { districtId: string; personId: string | null };
  clock: Clock;
}

/** The channel on which listeners of every process hear that there is news; it carries ids only. */
export const newsChannel = 'causeway_events';

/** Writes news in the transaction that makes it true; heard by others only if that transaction commits. */
export async function publish({ db, actor, clock }: Publisher, news: News): Promise<void> {
  const id = newId();
  const signal = JSON.stringify({ districtId: actor.districtId, id, type: news.type, subjectId: news.subjectId });
  await sql`
    with written as (
      insert into outbox_event (district_id, id, type, subject_id, actor_id, payload, happened_at)
      values (${actor.districtId}, ${id}, ${news.type}, ${news.subjectId}, ${actor.personId}, ${JSON.stringify(news.payload ?? {})}, ${clock.now().toString()}) returning id)
    select pg_notify(${newsChannel}, ${signal}) from written`.execute(db);
}
