import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { lockRequest } from '../lock-request.ts';
import { recordStatus } from '../record-status.ts';
import { keepRequestStanding } from '../standing/keep-request-standing.ts';

export interface NewConfirmation {
  answer: 'yes' | 'partly' | 'no';
  comment?: string | undefined;
  easeScore?: number | undefined;
}

/** The school's word. Yes closes; partly and no, with what is missing, set the work going again with the same owner. */
export async function confirmRequest(useCase: UseCase, requestId: string, { answer, comment, easeScore }: NewConfirmation): Promise<{ id: string; version: number }> {
  if (answer !== 'yes' && !comment) throw new AppError('comment_needed', 'Say what is still missing, so that it can be put right.');
  const { db, actor, clock } = useCase;
  const request = await lockRequest(useCase, requestId, { act: 'confirm' });
  const resolution = await db
    .selectFrom('resolution')
    .where('districtId', '=', actor.districtId)
    .where('requestId', '=', requestId)
    .select('id')
    .orderBy('resolvedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const id = newId();
  await db
    .insertInto('confirmation')
    .values({ districtId: actor.districtId, id, requestId, resolutionId: resolution.id, answer, comment: comment || null, easeScore: easeScore ?? null, confirmedBy: actor.personId, confirmedAt: clock.now().toString() })
    .execute();
  await recordStatus(useCase, requestId, answer === 'yes' ? 'closed' : 'in_progress', comment || null);
  const version = await keepRequestStanding(useCase, requestId, { cause: answer === 'yes' ? 'closed' : 'reopened', causeId: id });
  await recordAct(useCase, { act: answer === 'yes' ? 'request.confirmed' : 'request.reopened', subjectType: 'request', subjectId: requestId, ...(comment ? { reason: comment } : {}) });
  await publish(useCase, { type: answer === 'yes' ? 'request.confirmed' : 'request.reopened', subjectId: requestId, payload: { schoolId: request.schoolId } });
  return { id, version };
}
