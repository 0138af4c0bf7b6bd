import { sql } from 'kysely';
import { findSetting } from '../../district/index.ts';
import type { DistrictUseCase } from '../../people/index.ts';

export type Cap = 'address' | 'request' | 'mailbox';

/** The cap that one mail more would break in this hour, counted under a lock so that no two count the same room. */
export async function overCap(useCase: DistrictUseCase, { address, requestId }: { address: string; requestId: string | undefined }): Promise<Cap | undefined> {
  const { db, actor, clock } = useCase;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`mail ${actor.districtId}`}, 0))`.execute(db);
  const [ofAddress, ofRequest, ofAll] = [await findSetting(useCase, 'mail_per_address_hour'), await findSetting(useCase, 'mail_per_request_hour'), await findSetting(useCase, 'mail_per_hour')];
  const since = clock.now().subtract({ hours: 1 }).toString();
  const { rows } = await sql<{ address: number; request: number; mailbox: number }>`select
    (select count(*)::int from incoming_mail where district_id = ${actor.districtId} and handled_at > ${since} and state in ('message', 'request') and sender_address = ${address}) as address,
    (select count(*)::int from incoming_mail where district_id = ${actor.districtId} and handled_at > ${since} and state in ('message', 'request') and request_id = ${requestId ?? null}::uuid) as request,
    (select count(*)::int from incoming_mail where district_id = ${actor.districtId} and handled_at > ${since} and state in ('message', 'request')) as mailbox`.execute(db);
  const held = rows[0]!;
  if (held.mailbox >= ofAll) return 'mailbox';
  if (held.address >= ofAddress) return 'address';
  return requestId !== undefined && held.request >= ofRequest ? 'request' : undefined;
}
