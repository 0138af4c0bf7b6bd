import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import type { LockedPlan } from '../lock-plan.ts';
import { recordPlanAct } from '../record-plan-act.ts';
import type { CheckpointSeen } from './checkpoint-contract.ts';
import type { CheckpointState, CheckpointStep } from './checkpoint-states.ts';

interface Kept {
  plan: LockedPlan;
  checkpoint: { id: string; dayNumber: number };
  step: CheckpointStep;
  state: CheckpointState;
  seen?: CheckpointSeen;
}

/** Keeps where a checkpoint stands and how it came there. */
export async function keepCheckpointState(useCase: UseCase, { plan, checkpoint, step, state, seen }: Kept): Promise<void> {
  const { db, actor, clock } = useCase;
  await db.updateTable('checkpoint').set({ state, ...(seen ? { seen: JSON.stringify(seen) } : {}) }).where('districtId', '=', actor.districtId).where('id', '=', checkpoint.id).execute();
  await db.insertInto('checkpointAct').values({ districtId: actor.districtId, id: newId(), checkpointId: checkpoint.id, step, state, doneBy: actor.personId, doneAt: clock.now().toString() }).execute();
  await recordPlanAct(useCase, { plan, act: `checkpoint_${step}`, state: plan.state, note: `Day ${checkpoint.dayNumber}.` });
}
