import type { DistrictUseCase } from '../../people/index.ts';
import { newId } from '../../../platform/ids.ts';
import { makeMailToken } from './make-mail-token.ts';

/**
 * The address at which a person's answer by mail finds its request. The token is made once for a request and a person
 * and lasts until they leave it. `address` is null in a district without a mailbox.
 */
export async function replyAddressOf(useCase: DistrictUseCase, requestId: string, personId: string): Promise<{ address: string | null; token: string }> {
  const { db, actor, clock } = useCase;
  const held = () =>
    db.selectFrom('replyToken').where('districtId', '=', actor.districtId).where('requestId', '=', requestId).where('personId', '=', personId).where('endedAt', 'is', null).select('token').executeTakeFirst();
  if (!(await held())) {
    // Two at once make one: the second finds the first.
    await db
      .insertInto('replyToken')
      .values({ districtId: actor.districtId, id: newId(), requestId, personId, token: makeMailToken(), madeAt: clock.now().toString() })
      .onConflict((conflict) => conflict.columns(['districtId', 'requestId', 'personId']).where('endedAt', 'is', null).doNothing())
      .execute();
  }
  const { token } = (await held())!;
  const mailbox = await db.selectFrom('mailbox').where('districtId', '=', actor.districtId).where('endedAt', 'is', null).select('address').executeTakeFirst();
  return { address: mailbox ? addressWith(mailbox.address, token) : null, token };
}

function addressWith(mailbox: string, token: string): string {
  const at = mailbox.lastIndexOf('@');
  return `${mailbox.slice(0, at)}+r.${token}${mailbox.slice(at)}`;
}
