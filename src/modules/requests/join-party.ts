import { sql } from 'kysely';
import type { DistrictUseCase } from '../people/index.ts';

export type Part = 'requester' | 'owner' | 'offered' | 'piece_owner' | 'collaborator' | 'guest';

/** Gives a person a part in a request, and with it sight of this one request whatever their role. */
export async function joinParty({ db, actor, clock }: DistrictUseCase, requestId: string, personId: string, part: Part): Promise<void> {
  const at = clock.now().toString();
  await sql`insert into request_party (district_id, request_id, person_id, part, since)
    select ${actor.districtId}, ${requestId}, ${personId}, ${part}, ${at}
    where not exists (select from request_party where district_id = ${actor.districtId} and request_id = ${requestId} and person_id = ${personId} and part = ${part} and until is null)
    on conflict (district_id, person_id, request_id, part, since) do update set until = null`.execute(db);
}

/** Ends a part; the row stays. */
export async function leaveParty({ db, actor, clock }: DistrictUseCase, requestId: string, personId: string, part: Part): Promise<void> {
  await db
    .updateTable('requestParty')
    .set({ until: clock.now().toString() })
    .where('districtId', '=', actor.districtId)
    .where('requestId', '=', requestId)
    .where('personId', '=', personId)
    .where('part', '=', part)
    .where('until', 'is', null)
    .execute();
  await endReplyToken({ db, actor, clock }, requestId, personId);
}

/** Whoever has no part left has no reply address either. */
async function endReplyToken({ db, actor, clock }: DistrictUseCase, requestId: string, personId: string): Promise<void> {
  await sql`update reply_token set ended_at = ${clock.now().toString()}
    where district_id = ${actor.districtId} and request_id = ${requestId} and person_id = ${personId} and ended_at is null
      and not exists (select from request_party p where p.district_id = ${actor.districtId} and p.request_id = ${requestId} and p.person_id = ${personId} and p.until is null)`.execute(db);
}
