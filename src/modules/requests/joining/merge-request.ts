import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import type { UseCase } from '../../people/index.ts';
import { joinParty } from '../join-party.ts';
import { lockRequest } from '../lock-request.ts';
import { recordStatus } from '../record-status.ts';
import { openWork } from '../request-states.ts';
import { keepRequestStanding } from '../standing/keep-request-standing.ts';
import { beginWatch } from '../watching/keep-watch.ts';
import { getLinked } from './get-linked.ts';
import { heardOf } from './heard-of.ts';
import { keepLink } from './keep-link.ts';

/**
 * Says that a request is the same as another of its school: it closes, its asker takes part in the other from now on, its owner watches that, and
 * what was written stays where it was written. Undone by ending the link (`undoLink`).
 */
export async function mergeRequest(useCase: UseCase, requestId: string, { intoId, reason }: { intoId: string; reason?: string | undefined }): Promise<{ id: string }> {
  const request = await lockRequest(useCase, requestId, { act: 'merge' });
  const into = await getLinked(useCase, intoId, request);
  if (into.schoolId !== request.schoolId) throw new AppError('other_school', 'Requests of two schools stay two: each school confirms its own. Link them instead.');
  if (into.lane !== request.lane) throw new AppError('other_lane', 'A confidential request and an ordinary one stay apart.');
  if (!openWork.includes(into.status)) throw new AppError('not_open', `R-${into.number} is not open any more.`);
  const id = await keepLink(useCase, { kind: 'merged_into', fromId: requestId, toId: intoId, reason });
  await joinParty(useCase, intoId, request.requestedBy, 'collaborator');
  await beginWatch(useCase, request.ownerId, { requestId: intoId });
  await recordStatus(useCase, requestId, 'closed', `The same as R-${into.number}`);
  await keepRequestStanding(useCase, requestId, { cause: 'closed', causeId: id, note: `The same as R-${into.number}` });
  await recordAct(useCase, { act: 'request.merged', subjectType: 'request', subjectId: requestId, ...(reason ? { reason } : {}), details: { intoId } });
  for (const each of heardOf([request, into])) await publish(useCase, { type: 'request.merged', subjectId: each.id, payload: { schoolId: each.schoolId } });
  return { id };
}
