import { recordAct } from '../../../platform/audit/record-act.ts';
import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { joinParty } from '../join-party.ts';
import { lockRequest } from '../lock-request.ts';
import { checkReceiver } from './check-receiver.ts';

/** Offers a request to somebody, with the reason. It stays with its owner, and on the owner's clock, until accepted. */
export async function offerHandoff(useCase: UseCase, requestId: string, { toPersonId, reason }: { toPersonId: string; reason: string }): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  const request = await lockRequest(useCase, requestId, { act: 'hand_off' });
  await checkReceiver(useCase, toPersonId, request.ownerId);
  const id = newId();
  await db
    .insertInto('handoff')
    .values({ districtId: actor.districtId, id, requestId, fromId: request.ownerId, toId: toPersonId, reason, offeredBy: actor.personId, offeredAt: clock.now().toString() })
    .execute();
  await joinParty(useCase, requestId, toPersonId, 'offered');
  await recordAct(useCase, { act: 'request.offered', subjectType: 'request', subjectId: requestId, reason, details: { toPersonId } });
  await publish(useCase, { type: 'request.offered', subjectId: requestId, payload: { schoolId: request.schoolId } });
  return { id };
}
