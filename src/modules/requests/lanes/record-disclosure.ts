import { sql } from 'kysely';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';

export type DisclosureRoad = 'page' | 'file' | 'export';

/** Seen again by the same person on the same road within this time, it is the same look: pages refresh themselves. */
const sameLookMinutes = 15;

/** Keeps in the access log that the actor saw these requests, of which only the confidential ones are logged. */
export async function recordDisclosure({ db, actor, clock }: UseCase, requestIds: string[], road: DisclosureRoad): Promise<void> {
  if (requestIds.length === 0) return;
  const now = clock.now();
  const ids = requestIds.map(() => newId());
  await sql`
    insert into disclosure (district_id, id, request_id, person_id, road, seen_at)
    select ${actor.districtId}::uuid, seen.id, seen.request_id, ${actor.personId}::uuid, ${road}, ${now.toString()}::timestamptz
    from unnest(${ids}::uuid[], ${requestIds}::uuid[]) seen (id, request_id)
    where exists (select from request where district_id = ${actor.districtId} and request.id = seen.request_id and lane <> 'ordinary')
      and not exists (select from disclosure d where d.district_id = ${actor.districtId} and d.request_id = seen.request_id and d.person_id = ${actor.personId} and d.road = ${road}
        and d.seen_at > ${now.subtract({ minutes: sameLookMinutes }).toString()})`.execute(db);
}
