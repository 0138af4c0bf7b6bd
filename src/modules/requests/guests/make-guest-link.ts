import { newId } from '../../../platform/ids.ts';
import type { DistrictUseCase } from '../../people/index.ts';
import { digestOfGuestToken, makeGuestToken } from './guest-token.ts';

/** A link of its own for a mail to a guest, as long as they take part; its token is in that mail alone. */
export async function makeGuestLink({ db, actor, clock }: DistrictUseCase, { requestId, personId, baseUrl }: { requestId: string; personId: string; baseUrl: string }): Promise<string | undefined> {
  const now = clock.now().toString();
  const guest = await db.selectFrom('guest').where('districtId', '=', actor.districtId).where('requestId', '=', requestId).where('personId', '=', personId).where('endedAt', 'is', null).where('expiresAt', '>', new Date(now)).select(['id', 'expiresAt']).executeTakeFirst();
  if (!guest) return undefined;
  const token = makeGuestToken();
  await db.insertInto('guestLink').values({ districtId: actor.districtId, id: newId(), guestId: guest.id, tokenHash: digestOfGuestToken(token), madeAt: now, expiresAt: guest.expiresAt }).execute();
  return `${baseUrl}/guest?token=${token}`;
}
