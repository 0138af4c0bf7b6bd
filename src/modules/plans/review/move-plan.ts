import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { lockPlan } from '../lock-plan.ts';
import { stateAfter } from '../plan-states.ts';
import { recordPlanAct } from '../record-plan-act.ts';
import { keepVersion } from '../versions/keep-version.ts';
import { discardAmendment } from './discard-amendment.ts';
import { keepState } from './keep-state.ts';

/** A leader's own steps with the plan. What goes to review, is submitted or is discarded is kept whole first. Throws AppError `empty` for a plan without a goal, `value` for discarding without a reason. */
export async function movePlan(useCase: UseCase, id: string, { step, note }: { step: 'ask_review' | 'take_back' | 'submit' | 'amend' | 'discard'; note: string }): Promise<{ id: string }> {
  const plan = await lockPlan(useCase, id, { act: step });
  const state = stateAfter(plan.state, step, plan.approvedVersionId !== null)!;
  let versionId: string | null = null;
  if (step === 'ask_review' || step === 'submit') {
    await requireGoals(useCase, id);
    versionId = (await keepVersion(useCase, id, step === 'submit' ? 'submitted' : 'review')).id;
  }
  if (step === 'discard') versionId = await discardAmendment(useCase, plan, note);
  await keepState(useCase, id, state, step === 'discard' ? { judgedVersionId: plan.approvedVersionId! } : {});
  await recordPlanAct(useCase, { plan, act: step, state, versionId, note });
  return { id };
}

async function requireGoals({ db, actor }: UseCase, planId: string): Promise<void> {
  const { rows } = await sql<{ goals: number; empty: number }>`
    select count(*)::int as goals, (count(*) filter (where text !~ '\\S'))::int as empty from plan_part where district_id = ${actor.districtId} and plan_id = ${planId} and kind = 'goal' and ended_at is null`.execute(db);
  if (rows[0]!.goals === 0) throw new AppError('empty', 'The plan has no goal yet. Write one first.');
  if (rows[0]!.empty > 0) throw new AppError('empty', 'A goal has no text yet. Write it, or take the goal out.');
}
