import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { beginCycle } from '../cycles/begin-cycle.ts';
import { lockPlan } from '../lock-plan.ts';
import { stateAfter, type PlanState } from '../plan-states.ts';
import { recordPlanAct } from '../record-plan-act.ts';
import type { PlanJudgement } from './contract.ts';
import { keepState } from './keep-state.ts';
import { requireJudged } from './require-judged.ts';

/**
 * The superintendent approves the version that waits or sends it back; the office says what it thinks of it, and may send
 * it back also after the approval. The first approval begins the first cycle. Throws AppError `stale` for another
 * version, `value` for sending back without a reason.
 */
export async function reviewPlan(useCase: UseCase, id: string, { versionId, reviewer, outcome, note }: PlanJudgement): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  const plan = await lockPlan(useCase, id, { act: reviewer === 'office' ? 'office_review' : outcome === 'approved' ? 'approve' : 'return' });
  requireJudged(plan, versionId);
  if (outcome === 'returned' && note === '') throw new AppError('value', 'Say what should change; the school reads it.');
  const reviewId = newId();
  await db.insertInto('planReview').values({ districtId: actor.districtId, id: reviewId, planId: id, versionId, reviewer, outcome, note, reviewedBy: actor.personId, reviewedAt: clock.now().toString() }).execute();
  const step = outcome === 'returned' ? 'return' : reviewer === 'superintendent' ? 'approve' : undefined;
  const state: PlanState = step ? stateAfter(plan.state, step, plan.approvedVersionId !== null)! : plan.state;
  if (step === 'approve') {
    await keepState(useCase, id, state, { approvedVersionId: versionId, baselineVersionId: plan.baselineVersionId ?? versionId });
    if (!plan.baselineVersionId) await beginCycle(useCase, plan, actor.today);
  } else if (step) await keepState(useCase, id, state);
  await recordPlanAct(useCase, { plan, act: reviewer === 'office' ? `office_${outcome}` : outcome === 'approved' ? 'approve' : 'return', state, versionId, note });
  return { id: reviewId };
}
