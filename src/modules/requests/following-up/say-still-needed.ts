import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { lockRequest } from '../lock-request.ts';
import { recordStatus } from '../record-status.ts';
import { readHistory } from '../standing/history.ts';
import { keepRequestStanding } from '../standing/keep-request-standing.ts';
import { readSpell } from './read-spell.ts';

/**
 * The school's one tap: it is still needed. The silence is over and counts anew; what was said to be solved is worked on
 * again, what waits for the school's answer goes on waiting for it.
 */
export async function sayStillNeeded(useCase: UseCase, requestId: string): Promise<{ id: string; version: number }> {
  const { db, actor, clock } = useCase;
  const request = await lockRequest(useCase, requestId, { act: 'still_needed' });
  const spell = await readSpell(useCase, requestId, await readHistory(useCase, requestId));
  if (!spell || spell.done.length === 0) throw new AppError('conflict', 'Nothing was asked: it is open and stays so.');
  await db.insertInto('followUp').values({ districtId: actor.districtId, id: newId(), requestId, waitingSince: spell.since, step: 'still_needed', doneBy: actor.personId, recordedAt: clock.now().toString() }).execute();
  let version = request.version;
  if (request.status === 'resolved_pending_confirmation') {
    const id = await recordStatus(useCase, requestId, 'in_progress', 'The school still needs it.');
    version = await keepRequestStanding(useCase, requestId, { cause: 'reopened', causeId: id });
  }
  await recordAct(useCase, { act: 'request.still_needed', subjectType: 'request', subjectId: requestId });
  await publish(useCase, { type: 'request.still_needed', subjectId: requestId, payload: { schoolId: request.schoolId } });
  return { id: requestId, version };
}
