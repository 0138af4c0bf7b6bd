import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import { findSetting } from '../../district/index.ts';
import type { UseCase } from '../../people/index.ts';
import { joinParty } from '../join-party.ts';
import { lockRequest } from '../lock-request.ts';
import { moveHolding } from '../move-holding.ts';
import { keepRequestStanding } from '../standing/keep-request-standing.ts';

/**
 * Takes back one's own answer to an offer, shortly after it was given: the offer is open again, and what was accepted
 * goes back to whoever held it. Throws AppError `too_late`, or `in_use` when something was done on it since.
 */
export async function undoAnswer(useCase: UseCase, handoffId: string): Promise<{ id: string; version: number }> {
  const { db, actor, clock } = useCase;
  const found = await db.selectFrom('handoff').where('districtId', '=', actor.districtId).where('id', '=', handoffId).where('answeredBy', '=', actor.personId).select('requestId').executeTakeFirst();
  if (!found) throw new AppError('not_found', 'There is no such answer of yours.');
  const seconds = await findSetting(useCase, 'undo_seconds');
  // Whoever declined sees it no more by the offer: the part is given back first, and all is undone where a rule refuses.
  await joinParty(useCase, found.requestId, actor.personId, 'offered');
  const request = await lockRequest(useCase, found.requestId, { act: 'undo_answer' });
  const handoff = await db.selectFrom('handoff').where('districtId', '=', actor.districtId).where('id', '=', handoffId).selectAll().executeTakeFirstOrThrow();
  if (!handoff.answeredAt || (handoff.answer !== 'accepted' && handoff.answer !== 'declined') || handoff.toId !== actor.personId) throw new AppError('not_found', 'There is no such answer of yours.');
  if (clock.now().epochMilliseconds - handoff.answeredAt.getTime() > seconds * 1_000) throw new AppError('too_late', 'It is too late to take this back. Hand it over on its page.');
  if (request.openHandoff) throw new AppError('in_use', 'It was offered on meanwhile.');
  if (handoff.answer === 'accepted') await requireUntouched(useCase, request, handoff.answeredAt);
  await db.updateTable('handoff').set({ answer: null, answerReason: null, answeredBy: null, answeredAt: null }).where('districtId', '=', actor.districtId).where('id', '=', handoffId).execute();
  if (handoff.answer === 'accepted') await moveHolding(useCase, { requestId: request.id, fromId: actor.personId, toId: handoff.fromId, cause: 'reassigned', handoffId });
  const version = handoff.answer === 'accepted' ? await keepRequestStanding(useCase, request.id, { cause: 'resumed', causeId: handoffId, activity: false }) : request.version;
  await recordAct(useCase, { act: 'request.handoff_answer_undone', subjectType: 'request', subjectId: request.id, details: { answer: handoff.answer } });
  await publish(useCase, { type: 'request.handoff_answer_undone', subjectId: request.id, payload: { schoolId: request.schoolId } });
  return { id: request.id, version };
}

async function requireUntouched({ db, actor }: UseCase, request: { id: string; ownerId: string }, since: Date): Promise<void> {
  const wrote = await db.selectFrom('requestMessage').where('districtId', '=', actor.districtId).where('requestId', '=', request.id).where('sentAt', '>', since).select('id').executeTakeFirst();
  if (wrote || request.ownerId !== actor.personId) throw new AppError('in_use', 'Something was done on it since. Hand it over on its page.');
}
