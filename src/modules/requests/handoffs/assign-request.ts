import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import type { UseCase } from '../../people/index.ts';
import { lockRequest } from '../lock-request.ts';
import { moveHolding } from '../move-holding.ts';
import { keepRequestStanding } from '../standing/keep-request-standing.ts';
import { checkReceiver } from './check-receiver.ts';

/** The region's leader gives a request to somebody without waiting, as when its owner is away; with the reason, never silent. */
export async function assignRequest(useCase: UseCase, requestId: string, { toPersonId, reason }: { toPersonId: string; reason: string }): Promise<{ id: string; version: number }> {
  const request = await lockRequest(useCase, requestId, { act: 'assign' });
  if (request.openHandoff) throw new AppError('conflict', 'It is offered to somebody. Take the offer back first.');
  await checkReceiver(useCase, toPersonId, request.ownerId);
  await moveHolding(useCase, { requestId, fromId: request.ownerId, toId: toPersonId, cause: 'reassigned' });
  const version = await keepRequestStanding(useCase, requestId, { cause: 'resumed' });
  await recordAct(useCase, { act: 'request.assigned', subjectType: 'request', subjectId: requestId, reason, details: { toPersonId } });
  await publish(useCase, { type: 'request.assigned', subjectId: requestId, payload: { schoolId: request.schoolId } });
  return { id: requestId, version };
}
