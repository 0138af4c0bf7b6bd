import { sql } from 'kysely';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { lockPlan, type LockedPlan } from '../lock-plan.ts';
import { abilitiesOnCheckpoint, type CheckpointAct } from './checkpoint-abilities.ts';
import type { CheckpointState } from './checkpoint-states.ts';
import type { CheckpointSeen } from './checkpoint-contract.ts';

export interface LockedCheckpoint {
  id: string;
  planId: string;
  cycleId: string;
  cycleNumber: number;
  startsOn: string;
  cycleRuns: boolean;
  dayNumber: number;
  dueOn: string;
  state: CheckpointState;
  seen: CheckpointSeen | null;
}

/** A checkpoint of a plan that the actor sees, both locked, and judged for the act. Throws AppError `not_found`, and `not_allowed` with the reason. */
export async function lockCheckpoint(useCase: UseCase, id: string, { act, judgeOnly = false }: { act?: CheckpointAct; judgeOnly?: boolean } = {}): Promise<{ plan: LockedPlan; checkpoint: LockedCheckpoint }> {
  const { db, actor } = useCase;
  const found = await db.selectFrom('checkpoint').where('districtId', '=', actor.districtId).where('id', '=', id).select('planId').executeTakeFirst();
  if (!found) throw new AppError('not_found', 'There is no such checkpoint, or it is not yours to see.');
  // Whoever waits for the plan reads the checkpoint as the one before left it.
  const plan = await lockPlan(useCase, found.planId, { judgeOnly });
  const { rows } = await sql<LockedCheckpoint>`
    select k.id, k.plan_id, k.cycle_id, c.number as cycle_number, c.starts_on, c.ended_at is null as cycle_runs, k.day_number, k.due_on, k.state, k.seen
    from checkpoint k join plan_cycle c on c.district_id = k.district_id and c.id = k.cycle_id where k.district_id = ${actor.districtId} and k.id = ${id}`.execute(db);
  const checkpoint = rows[0]!;
  if (act) requireAbility(abilitiesOnCheckpoint({ ...plan, ...checkpoint }, actor), act);
  return { plan, checkpoint };
}
