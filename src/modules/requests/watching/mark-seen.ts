import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';

/** The actor has a request before their eyes now. */
export async function markSeen({ db, actor, clock }: UseCase, requestId: string): Promise<void> {
  await sql`insert into request_seen (district_id, person_id, request_id, seen_at) values (${actor.districtId}, ${actor.personId}, ${requestId}, ${clock.now().toString()})
    on conflict (district_id, person_id, request_id) do update set seen_at = excluded.seen_at`.execute(db);
}
