import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { amendByDecision } from './amend-by-decision.ts';
import { lockCheckpoint } from './lock-checkpoint.ts';

/** The amendment of a decision to adjust that was taken without one, also after the lock. Throws AppError `value` where none is adjusted. */
export async function openAmendment(useCase: UseCase, checkpointId: string, { goalId }: { goalId: string }): Promise<{ id: string }> {
  const { db, actor } = useCase;
  const { plan, checkpoint } = await lockCheckpoint(useCase, checkpointId);
  const held = await db.selectFrom('checkpointDecision').where('districtId', '=', actor.districtId).where('checkpointId', '=', checkpointId).where('goalId', '=', goalId).where('endedAt', 'is', null).select(['id', 'decision', 'reason']).executeTakeFirst();
  if (held?.decision !== 'adjust') throw new AppError('value', 'An amendment follows from the decision to adjust a goal.');
  await amendByDecision(useCase, plan, { decisionId: held.id, note: `Day ${checkpoint.dayNumber}: ${held.reason}` });
  return { id: plan.id };
}
