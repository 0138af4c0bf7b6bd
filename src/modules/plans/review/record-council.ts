import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { lockPlan } from '../lock-plan.ts';
import { recordPlanAct } from '../record-plan-act.ts';
import type { CouncilVote } from './contract.ts';
import { keepState } from './keep-state.ts';
import { requireJudged } from './require-judged.ts';

/** Keeps that the school's council approved the version it had. Throws AppError `stale` for another version, `votes` where the votes do not approve, `dates` for a day to come. */
export async function recordCouncil(useCase: UseCase, id: string, { versionId, ...vote }: CouncilVote): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  const plan = await lockPlan(useCase, id, { act: 'record_council' });
  requireJudged(plan, versionId);
  if (vote.heldOn > actor.today) throw new AppError('dates', 'The council has met on that day: today or earlier.');
  if (vote.votesFor <= vote.votesAgainst) throw new AppError('votes', 'With these votes the council did not approve. Take the plan back, change it, and ask again.');
  const approvalId = newId();
  await db.insertInto('planCouncilApproval').values({ districtId: actor.districtId, id: approvalId, planId: id, versionId, ...vote, recordedBy: actor.personId, recordedAt: clock.now().toString() }).execute();
  await keepState(useCase, id, 'council_approved');
  await recordPlanAct(useCase, { plan, act: 'record_council', state: 'council_approved', versionId, note: `${vote.votesFor} for, ${vote.votesAgainst} against, ${vote.abstained} abstained.` });
  return { id: approvalId };
}
