import { sql } from 'kysely';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnDemand } from '../abilities.ts';
import { lockDemand } from '../lock-demand.ts';
import { recordSteps } from '../record-steps.ts';

/** Asks no longer. What schools have done stays; the next digest tells those that had it open. */
export async function withdrawDemand(useCase: UseCase, id: string, { reason }: { reason: string }): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  const demand = await lockDemand(useCase, id);
  requireAbility(abilitiesOnDemand(demand, actor), 'withdraw');
  await db.updateTable('demand').set({ withdrawnAt: clock.now().toString() }).where('districtId', '=', actor.districtId).where('id', '=', id).execute();
  await sql`update demand_answer set state = 'withdrawn', pending_revision = null where district_id = ${actor.districtId} and demand_id = ${id} and state in ('waiting', 'open', 'returned')`.execute(db);
  await recordSteps(useCase, id, [{ kind: 'withdrawn', revision: demand.revision, reason }]);
  return { id };
}
