import type { UseCase } from '../../people/index.ts';
import type { PlanState } from '../plan-states.ts';

/** The plan stands here from now on; `versions` where the judged version became the one in force. */
export async function keepState({ db, actor }: UseCase, planId: string, state: PlanState, versions: { baselineVersionId?: string; approvedVersionId?: string; judgedVersionId?: string } = {}): Promise<void> {
  await db.updateTable('plan').set({ state, ...versions }).where('districtId', '=', actor.districtId).where('id', '=', planId).execute();
}
