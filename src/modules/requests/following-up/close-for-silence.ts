import { recordAct } from '../../../platform/audit/record-act.ts';
import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import type { DistrictUseCase } from '../../people/index.ts';
import { recordStatus } from '../record-status.ts';
import { keepRequestStanding } from '../standing/keep-request-standing.ts';

export const silenceReason = 'No answer after two reminders.';

/** Closes a locked request that nobody at the school answered for. It counts as unanswered, never as confirmed, and can be opened again. */
export async function closeForSilence(useCase: DistrictUseCase, request: { id: string; schoolId: string }, since: string): Promise<number> {
  const { db, actor, clock } = useCase;
  await db.insertInto('followUp').values({ districtId: actor.districtId, id: newId(), requestId: request.id, waitingSince: since, step: 'closed', doneBy: actor.personId, recordedAt: clock.now().toString() }).execute();
  const id = await recordStatus(useCase, request.id, 'closed', silenceReason);
  const version = await keepRequestStanding(useCase, request.id, { cause: 'closed', causeId: id, note: silenceReason });
  await recordAct(useCase, { act: 'request.closed_unanswered', subjectType: 'request', subjectId: request.id, reason: silenceReason });
  await publish(useCase, { type: 'request.closed_unanswered', subjectId: request.id, payload: { schoolId: request.schoolId } });
  return version;
}
