import type { DistrictUseCase } from '../../people/index.ts';
import { newId } from '../../../platform/ids.ts';

/** Takes over the mail address that the configuration gives the district; another one replaces it, none ends it. */
export async function keepMailbox({ db, actor, clock }: DistrictUseCase, address: string | undefined): Promise<void> {
  const at = clock.now().toString();
  const held = await db.selectFrom('mailbox').where('districtId', '=', actor.districtId).where('endedAt', 'is', null).select(['id', 'address']).forUpdate().executeTakeFirst();
  if (held?.address === address) return;
  if (held) await db.updateTable('mailbox').set({ endedAt: at }).where('districtId', '=', actor.districtId).where('id', '=', held.id).execute();
  if (!address) return;
  await db
    .insertInto('mailbox')
    .values({ districtId: actor.districtId, id: newId(), address, keptAt: at })
    .onConflict((conflict) => conflict.column('districtId').where('endedAt', 'is', null).doNothing())
    .execute();
}
