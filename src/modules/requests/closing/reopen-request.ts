import { recordAct } from '../../../platform/audit/record-act.ts';
import { publish } from '../../../platform/events/publish.ts';
import type { UseCase } from '../../people/index.ts';
import { lockRequest } from '../lock-request.ts';
import { recordStatus } from '../record-status.ts';
import { keepRequestStanding } from '../standing/keep-request-standing.ts';

/** What was closed came back: the same record goes on, with its owner and its history. */
export async function reopenRequest(useCase: UseCase, requestId: string, { reason }: { reason: string }): Promise<{ id: string; version: number }> {
  const request = await lockRequest(useCase, requestId, { act: 'reopen' });
  const id = await recordStatus(useCase, requestId, 'in_progress', reason);
  const version = await keepRequestStanding(useCase, requestId, { cause: 'reopened', causeId: id, note: reason });
  await recordAct(useCase, { act: 'request.reopened', subjectType: 'request', subjectId: requestId, reason });
  await publish(useCase, { type: 'request.reopened', subjectId: requestId, payload: { schoolId: request.schoolId } });
  return { id: requestId, version };
}
