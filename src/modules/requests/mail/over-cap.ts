import { sql, type RawBuilder } from 'kysely';
import { findSetting } from '../../district/index.ts';
import type { DistrictUseCase } from '../../people/index.ts';

export type Cap = 'address' | 'request' | 'mailbox';

/** So near its cap the mailbox is counted by one at a time; farther away mails do not wait for each other. */
const near = 200;

/** The cap that one mail more would break in this hour, counted under locks so that no two count the same room. */
export async function overCap(useCase: DistrictUseCase, { address, requestId }: { address: string; requestId: string | undefined }): Promise<Cap | undefined> {
  const { db, actor, clock } = useCase;
  const caps = { mailbox: await findSetting(useCase, 'mail_per_hour'), address: await findSetting(useCase, 'mail_per_address_hour'), request: await findSetting(useCase, 'mail_per_request_hour') };
  const since = clock.now().subtract({ hours: 1 }).toString();
  const count = async (more: RawBuilder<unknown>) =>
    (await sql<{ n: number }>`select count(*)::int as n from incoming_mail where district_id = ${actor.districtId} and handled_at > ${since} and state in ('message', 'request') ${more}`.execute(db)).rows[0]!.n;
  // Always in this order: no two wait for each other.
  const lock = (what: string) => sql`select pg_advisory_xact_lock(hashtextextended(${`mail ${actor.districtId} ${what}`}, 0))`.execute(db);
  const ofAll = await count(sql``);
  if (ofAll + near >= caps.mailbox) {
    await lock('');
    if ((await count(sql``)) >= caps.mailbox) return 'mailbox';
  }
  await lock(address);
  if ((await count(sql`and sender_address = ${address}`)) >= caps.address) return 'address';
  if (requestId === undefined) return undefined;
  await lock(requestId);
  return (await count(sql`and request_id = ${requestId}`)) >= caps.request ? 'request' : undefined;
}
