import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { lockRequest } from '../lock-request.ts';
import { recordStatus } from '../record-status.ts';
import { keepRequestStanding } from '../standing/keep-request-standing.ts';

export interface NewDecision {
  kind: 'approved' | 'declined' | 'deferred';
  reason: string;
  alternative?: string | undefined;
  seenVersion?: number | undefined;
}

/** A decision, an approval too, carries its reason; a no names what the school can do instead. */
export async function decideRequest(useCase: UseCase, requestId: string, { kind, reason, alternative, seenVersion }: NewDecision): Promise<{ id: string; version: number }> {
  if (kind === 'declined' && !alternative) throw new AppError('alternative_needed', 'A no needs an alternative: what can the school do instead?');
  const { db, actor, clock } = useCase;
  const request = await lockRequest(useCase, requestId, { act: 'decide', seenVersion });
  const id = newId();
  const at = clock.now().toString();
  await db.insertInto('decision').values({ districtId: actor.districtId, id, requestId, kind, reason, alternative: alternative ?? null, decidedBy: actor.personId, decidedAt: at }).execute();
  if (kind === 'declined') {
    await db.insertInto('resolution').values({ districtId: actor.districtId, id: newId(), requestId, whatWasDone: `Declined: ${reason} Instead: ${alternative}`, resolvedBy: actor.personId, resolvedAt: at }).execute();
    await recordStatus(useCase, requestId, 'declined', reason);
  } else if (request.status !== 'in_progress') {
    await recordStatus(useCase, requestId, 'in_progress', reason);
  }
  const version = await keepRequestStanding(useCase, requestId, { cause: kind === 'declined' ? 'resolved' : 'resumed', causeId: id });
  await recordAct(useCase, { act: `request.${kind}`, subjectType: 'request', subjectId: requestId, reason });
  await publish(useCase, { type: 'request.decided', subjectId: requestId, payload: { schoolId: request.schoolId } });
  return { id, version };
}
