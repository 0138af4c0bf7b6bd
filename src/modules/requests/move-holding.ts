import { newId } from '../../platform/ids.ts';
import type { DistrictUseCase } from '../people/index.ts';
import { joinParty, leaveParty } from './join-party.ts';

interface Move {
  requestId: string;
  fromId: string;
  toId: string;
  cause: 'handoff' | 'reassigned' | 'covered';
  handoffId?: string;
}

/** Ends one person's holding of a request and begins the next's at the same instant, so that it is never unowned. */
export async function moveHolding(useCase: DistrictUseCase, { requestId, fromId, toId, cause, handoffId }: Move): Promise<void> {
  const { db, actor, clock } = useCase;
  const at = clock.now().toString();
  await db.updateTable('holding').set({ untilAt: at }).where('districtId', '=', actor.districtId).where('requestId', '=', requestId).where('pieceId', 'is', null).where('untilAt', 'is', null).execute();
  await db
    .insertInto('holding')
    .values({ districtId: actor.districtId, id: newId(), requestId, personId: toId, cause, handoffId: handoffId ?? null, fromAt: at })
    .execute();
  await leaveParty(useCase, requestId, fromId, 'owner');
  await joinParty(useCase, requestId, toId, 'owner');
}
