import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import type { UseCase } from '../../people/index.ts';
import { leaveParty } from '../join-party.ts';
import { getOffer } from './get-offer.ts';
import { lockRequest } from '../lock-request.ts';
import { moveHolding } from '../move-holding.ts';
import { keepRequestStanding } from '../standing/keep-request-standing.ts';

export interface HandoffAnswer {
  answer: 'accepted' | 'declined' | 'withdrawn';
  reason?: string | undefined;
}

/** Accepting moves the request; declining, with the reason, leaves it where it was; whoever offered may take it back. */
export async function answerHandoff(useCase: UseCase, handoffId: string, { answer, reason }: HandoffAnswer): Promise<{ id: string; version: number }> {
  if (answer === 'declined' && !reason) throw new AppError('reason_needed', 'Say why you decline, so that the sender finds the right person.');
  const { db, actor, clock } = useCase;
  const found = await getOffer(useCase, handoffId);
  const request = await lockRequest(useCase, found.requestId, { act: answer === 'withdrawn' ? 'withdraw_handoff' : 'answer_handoff' });
  const handoff = request.openHandoff;
  if (handoff?.id !== handoffId) throw new AppError('conflict', 'This offer was answered already.');
  await db
    .updateTable('handoff')
    .set({ answer, answerReason: reason || null, answeredBy: actor.personId, answeredAt: clock.now().toString() })
    .where('districtId', '=', actor.districtId)
    .where('id', '=', handoffId)
    .execute();
  await leaveParty(useCase, request.id, handoff.toId, 'offered');
  if (answer === 'accepted') await moveHolding(useCase, { requestId: request.id, fromId: request.ownerId, toId: handoff.toId, cause: 'handoff', handoffId });
  const version = answer === 'accepted' ? await keepRequestStanding(useCase, request.id, { cause: 'resumed', causeId: handoffId }) : request.version;
  await recordAct(useCase, { act: `request.handoff_${answer}`, subjectType: 'request', subjectId: request.id, ...(reason ? { reason } : {}) });
  await publish(useCase, { type: `request.handoff_${answer}`, subjectId: request.id, payload: { schoolId: request.schoolId } });
  return { id: request.id, version };
}
