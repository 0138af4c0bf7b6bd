import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnDemand } from '../abilities.ts';
import { lockDemand } from '../lock-demand.ts';
import { recordSteps } from '../record-steps.ts';

/** “You already have it”: the asker takes it from there, and the school is excused, or says why that is not it and asks again. */
export async function settleReturn(useCase: UseCase, id: string, { schoolId, settlement, reason }: { schoolId: string; settlement: 'accepted' | 'asked_again'; reason?: string | undefined }): Promise<{ id: string }> {
  const { db, actor } = useCase;
  const demand = await lockDemand(useCase, id);
  requireAbility(abilitiesOnDemand(demand, actor), 'settle');
  if (settlement === 'asked_again' && !reason) throw new AppError('reason_needed', 'Say why what the school pointed to is not it.');
  const its = db.updateTable('demandAnswer').where('districtId', '=', actor.districtId).where('demandId', '=', id).where('schoolId', '=', schoolId).where('state', '=', 'returned');
  const { numUpdatedRows } = await (settlement === 'accepted' ? its.set({ state: 'excused' }) : its.set({ state: 'open', answeredAt: null, answeredBy: null, answerText: null, answerNumber: null })).executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new AppError('conflict', 'This school has not pointed to anything, or it was settled.');
  await recordSteps(useCase, id, [{ kind: settlement, revision: demand.revision, schoolId, reason }]);
  return { id };
}
