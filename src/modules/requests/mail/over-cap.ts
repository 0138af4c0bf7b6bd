import { sql } from 'kysely';
import type { DistrictUseCase } from '../../people/index.ts';
import type { MailCaps } from './read-mail-caps.ts';

export type Cap = 'address' | 'request' | 'mailbox';

/** So near its cap the mailbox is counted by one at a time; farther away mails do not wait for each other. More than are handled between two counts. */
const near = 200;

/** The cap that one mail more would break in this hour, counted under locks so that no two count the same room; that of the address is held (`lockAddresses`). */
export async function overCap(useCase: DistrictUseCase, caps: MailCaps, { address, requestId }: { address: string; requestId: string | undefined }): Promise<Cap | undefined> {
  const { db, actor, clock } = useCase;
  const since = clock.now().subtract({ hours: 1 }).toString();
  if (caps.lately + near >= caps.mailbox) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`mail ${actor.districtId}`}, 0))`.execute(db);
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from incoming_mail where district_id = ${actor.districtId} and handled_at > ${since} and state in ('message', 'request')`.execute(db);
    if (rows[0]!.n >= caps.mailbox) return 'mailbox';
  }
  if (requestId) await sql`select pg_advisory_xact_lock(hashtextextended(${`mail ${actor.districtId} ${requestId}`}, 0))`.execute(db);
  const { rows } = await sql<{ ofAddress: number; ofRequest: number }>`
    select (select count(*)::int from incoming_mail where district_id = ${actor.districtId} and handled_at > ${since} and state in ('message', 'request') and sender_address = ${address}) as of_address,
      (select count(*)::int from incoming_mail where district_id = ${actor.districtId} and handled_at > ${since} and state in ('message', 'request') and request_id = ${requestId ?? null}::uuid) as of_request`.execute(db);
  const { ofAddress, ofRequest } = rows[0]!;
  if (ofAddress >= caps.address) return 'address';
  return requestId !== undefined && ofRequest >= caps.request ? 'request' : undefined;
}
