import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import type { LinkKind } from './link-kinds.ts';

export interface NewLink {
  kind: LinkKind;
  fromId: string;
  toId: string;
  reason?: string | undefined;
}

/** Writes that one request hangs together with another. Throws AppError `conflict` where it does already. */
export async function keepLink({ db, actor, clock }: UseCase, { kind, fromId, toId, reason }: NewLink): Promise<string> {
  const known = await db
    .selectFrom('requestLink')
    .where('districtId', '=', actor.districtId)
    .where('endedAt', 'is', null)
    .where('kind', '=', kind)
    .where((eb) => (kind === 'related' ? eb.or([eb.and([eb('fromId', '=', fromId), eb('toId', '=', toId)]), eb.and([eb('fromId', '=', toId), eb('toId', '=', fromId)])]) : eb('fromId', '=', fromId)))
    .select('id')
    .executeTakeFirst();
  if (known) throw new AppError('conflict', kind === 'related' ? 'These two are linked already.' : 'It belongs to another request already. Undo that first.');
  const id = newId();
  await db.insertInto('requestLink').values({ districtId: actor.districtId, id, kind, fromId, toId, reason: reason ?? null, madeBy: actor.personId, madeAt: clock.now().toString() }).execute();
  return id;
}
