import { recordAct } from '../../../platform/audit/record-act.ts';
import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { lockRequest } from '../lock-request.ts';
import { recordStatus } from '../record-status.ts';
import { keepRequestStanding } from '../standing/keep-request-standing.ts';

/** Says what was done. It counts as solved only when the school says so; no department may still have an open piece. */
export async function resolveRequest(useCase: UseCase, requestId: string, { whatWasDone, seenVersion }: { whatWasDone: string; seenVersion?: number | undefined }): Promise<{ id: string; version: number }> {
  const { db, actor, clock } = useCase;
  const request = await lockRequest(useCase, requestId, { act: 'resolve', seenVersion });
  const id = newId();
  await db.insertInto('resolution').values({ districtId: actor.districtId, id, requestId, whatWasDone, resolvedBy: actor.personId, resolvedAt: clock.now().toString() }).execute();
  await recordStatus(useCase, requestId, 'resolved_pending_confirmation', whatWasDone);
  const version = await keepRequestStanding(useCase, requestId, { cause: 'resolved', causeId: id });
  await recordAct(useCase, { act: 'request.resolved', subjectType: 'request', subjectId: requestId });
  await publish(useCase, { type: 'request.resolved', subjectId: requestId, payload: { schoolId: request.schoolId } });
  return { id, version };
}
