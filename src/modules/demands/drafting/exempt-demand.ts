import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnDemand } from '../abilities.ts';
import { lockDemand } from '../lock-demand.ts';
import { recordSteps } from '../record-steps.ts';

/** Allows one due day of one demand although it lies in a quiet period, on the record with the reason. The regions still decide. */
export async function exemptDemand(useCase: UseCase, id: string, { dueOn, reason }: { dueOn: string; reason: string }): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  const demand = await lockDemand(useCase, id);
  requireAbility(abilitiesOnDemand(demand, actor), 'exempt');
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('demandExemption')
    .values({ districtId: actor.districtId, id: newId(), demandId: id, dueOn, reason, grantedBy: actor.personId, grantedAt: clock.now().toString() })
    .onConflict((conflict) => conflict.columns(['districtId', 'demandId', 'dueOn']).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 1n) await recordSteps(useCase, id, [{ kind: 'exempted', revision: demand.revision, dueOn, reason }]);
  return { id };
}
