import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { isOver } from './wake-snoozes.ts';

export interface Snoozed {
  id: string;
  requestId: string;
  until: string;
}

/** What the actor has set aside and what is not over at this moment, the next to come back first. */
export async function readSnoozes({ db, actor, clock }: UseCase): Promise<Snoozed[]> {
  const { rows } = await sql<{ id: string; requestId: string; untilAt: Date }>`
    select snooze.id, snooze.request_id, snooze.until_at from snooze join request on request.district_id = snooze.district_id and request.id = snooze.request_id
    where snooze.district_id = ${actor.districtId} and snooze.person_id = ${actor.personId} and snooze.ended_at is null and not coalesce(${isOver(clock.now().toString())}, false)
    order by snooze.until_at, snooze.id limit 200`.execute(db);
  return rows.map(({ id, requestId, untilAt }) => ({ id, requestId, until: untilAt.toISOString() }));
}
