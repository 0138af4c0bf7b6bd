import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { lockRequest } from '../lock-request.ts';

export interface StepMark {
  outcome: 'done' | 'not_needed' | 'open';
  reason?: string | undefined;
}

/** Says of a step that it is done, not needed (why), or open again. Every word stays. */
export async function markStep(useCase: UseCase, stepId: string, { outcome, reason }: StepMark): Promise<{ id: string; version: number }> {
  const { db, actor, clock } = useCase;
  const step = await db.selectFrom('requestStep').where('districtId', '=', actor.districtId).where('id', '=', stepId).where('endedAt', 'is', null).select(['requestId', 'audience']).executeTakeFirst();
  if (!step) throw new AppError('not_found', 'There is no such step.');
  const request = await lockRequest(useCase, step.requestId, { act: 'check_step' });
  if (outcome === 'not_needed' && !reason) throw new AppError('reason_needed', 'Say why it is not needed.');
  await db.insertInto('requestStepMark').values({ districtId: actor.districtId, id: newId(), stepId, outcome, reason: reason || null, markedBy: actor.personId, markedAt: clock.now().toString() }).execute();
  await recordAct(useCase, { act: `request.step_${outcome}`, subjectType: 'request', subjectId: step.requestId, ...(reason ? { reason } : {}) });
  await publish(useCase, { type: step.audience === 'school' ? 'request.step_marked' : 'request.inner_step_marked', subjectId: step.requestId, payload: { schoolId: request.schoolId } });
  return { id: stepId, version: request.version };
}
