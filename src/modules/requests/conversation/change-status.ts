import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import type { UseCase } from '../../people/index.ts';
import { lockRequest } from '../lock-request.ts';
import { recordStatus } from '../record-status.ts';
import { mayFollow, type RequestStatus } from '../request-states.ts';
import { keepRequestStanding } from '../standing/keep-request-standing.ts';

export interface StatusChange {
  status: Extract<RequestStatus, 'in_progress' | 'waiting_on_school' | 'waiting_on_department' | 'waiting_on_external'>;
  reason: string;
  seenVersion?: number | undefined;
}

/** Begins, waits or goes on, with the reason. Only waiting on the school stops the clock. */
export async function changeStatus(useCase: UseCase, requestId: string, { status, reason, seenVersion }: StatusChange): Promise<{ id: string; version: number }> {
  const request = await lockRequest(useCase, requestId, { act: status === 'in_progress' ? 'resume' : 'wait', seenVersion });
  if (!mayFollow(request.status, status)) throw new AppError('status_order', 'It stands there already, or cannot go there from here.', { from: request.status, to: status });
  const id = await recordStatus(useCase, requestId, status, reason);
  const version = await keepRequestStanding(useCase, requestId, { cause: status === 'waiting_on_school' ? 'paused' : 'resumed', causeId: id, note: reason });
  await recordAct(useCase, { act: `request.${status}`, subjectType: 'request', subjectId: requestId, reason });
  await publish(useCase, { type: 'request.status_changed', subjectId: requestId, payload: { schoolId: request.schoolId } });
  return { id: requestId, version };
}
