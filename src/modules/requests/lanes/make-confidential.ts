import { recordAct } from '../../../platform/audit/record-act.ts';
import { sealSubject } from '../../../platform/audit/seal-subject.ts';
import { publish } from '../../../platform/events/publish.ts';
import { hideCommitments } from '../../commitments/index.ts';
import type { UseCase } from '../../people/index.ts';
import { lockRequest } from '../lock-request.ts';
import { keepRequestStanding } from '../standing/keep-request-standing.ts';
import type { Lane } from './lane.ts';

/**
 * Takes an ordinary request into a confidential lane: from now on only those who take part in it see it. There is no way
 * back: what people wrote in confidence is never opened to more.
 */
export async function makeConfidential(useCase: UseCase, requestId: string, { lane, reason, seenVersion }: { lane: Exclude<Lane, 'ordinary'>; reason: string; seenVersion?: number | undefined }): Promise<{ id: string; version: number }> {
  const { db, actor } = useCase;
  const request = await lockRequest(useCase, requestId, { act: 'make_confidential', seenVersion });
  await db.updateTable('request').set({ lane }).where('districtId', '=', actor.districtId).where('id', '=', requestId).execute();
  await hideCommitments(useCase, requestId);
  await sealSubject(useCase, requestId);
  const version = await keepRequestStanding(useCase, requestId, { cause: 'resumed', activity: false });
  await recordAct(useCase, { act: 'request.made_confidential', subjectType: 'request', subjectId: requestId, reason, details: { lane } });
  await publish(useCase, { type: 'request.made_confidential', subjectId: requestId, payload: { schoolId: request.schoolId } });
  return { id: requestId, version };
}
