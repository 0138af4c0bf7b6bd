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
  await db
    .insertInto('outboxEvent')
    .values({
      districtId: actor.districtId,
      id,
      type: news.type,
      subjectId: news.subjectId,
      actorId: actor.personId,
      payload: JSON.stringify(news.payload ?? {}),
      happenedAt: clock.now().toString(),
    })
    .execute();
  const signal = JSON.stringify({ districtId: actor.districtId, id, type: news.type, subjectId: news.subjectId });
  await sql`select pg_notify(${newsChannel}, ${signal})`.execute(db);
}
