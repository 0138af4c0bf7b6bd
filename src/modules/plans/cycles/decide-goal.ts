import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { openRequest } from '../../requests/index.ts';
import { tieRequest } from '../links/tie-request.ts';
import { getPart } from '../parts/get-part.ts';
import { setStanding } from '../standing/set-standing.ts';
import type { GoalDecision } from './checkpoint-contract.ts';
import type { CheckpointState } from './checkpoint-states.ts';
import { amendByDecision } from './amend-by-decision.ts';
import { keepCheckpointState } from './keep-checkpoint-state.ts';
import { lockCheckpoint } from './lock-checkpoint.ts';

/**
 * Decides on one goal; with the last one the checkpoint is decided. Asking for support opens a request of the school and
 * ties it to the goal, once: deciding so again keeps the request. Adjusting takes the decision into an amendment of the plan where told so. Throws AppError `stale` with both texts where somebody decided meanwhile.
 */
export async function decideGoal(useCase: UseCase, checkpointId: string, { goalId, version, decision, reason, request, strategies = [], amend = false }: GoalDecision): Promise<{ version: number; state: CheckpointState; requestId: string | null }> {
  const { db, actor, clock } = useCase;
  const { plan, checkpoint } = await lockCheckpoint(useCase, checkpointId, { act: 'decide' });
  const goal = await getPart(useCase, plan.id, goalId);
  if (goal.kind !== 'goal') throw new AppError('value', 'Decisions are on goals.');
  const { rows } = await sql<{ version: number; decision: string; reason: string; requestId: string | null; by: string; isLive: boolean }>`
    select d.version, d.decision, d.reason, d.request_id, who.full_name as by, d.ended_at is null as is_live from checkpoint_decision d join person who on who.district_id = d.district_id and who.id = d.decided_by
    where d.district_id = ${actor.districtId} and d.checkpoint_id = ${checkpointId} and d.goal_id = ${goalId} order by d.version desc`.execute(db);
  const held = rows.find((row) => row.isLive);
  if ((held?.version ?? 0) !== version) throw new AppError('stale', `${held?.by ?? 'Somebody'} decided on this goal while you did. Both texts are here: take one.`, { version: held?.version ?? 0, theirs: held ?? null, yours: { decision, reason } });
  if (decision !== 'ask_for_support' && request) throw new AppError('value', 'A request belongs to asking for support.');
  if (decision !== 'adjust' && decision !== 'stop' && strategies.length > 0) throw new AppError('value', 'Strategies are paused or stopped where a goal is adjusted or stopped.');
  if (decision !== 'adjust' && amend) throw new AppError('value', 'An amendment follows from adjusting a goal.');
  let requestId = decision === 'ask_for_support' ? (rows.find((row) => row.requestId !== null)?.requestId ?? null) : null;
  if (decision === 'ask_for_support' && !requestId) {
    if (!request) throw new AppError('value', 'Say in one sentence what support is needed.');
    requestId = (await openRequest(useCase, { ...request, schoolId: plan.schoolId, details: reason })).id;
    await tieRequest(useCase, plan.id, goalId, { requestId });
  }
  for (const { id, standing } of strategies) {
    const strategy = await getPart(useCase, plan.id, id);
    if (strategy.parentId !== goalId) throw new AppError('value', 'That strategy serves another goal.');
    if (strategy.standing !== standing) await setStanding(useCase, plan.id, id, { standing, reason });
  }
  const at = clock.now().toString();
  const decisionId = newId();
  const next = (rows[0]?.version ?? 0) + 1;
  await db.updateTable('checkpointDecision').set({ endedAt: at }).where('districtId', '=', actor.districtId).where('checkpointId', '=', checkpointId).where('goalId', '=', goalId).where('endedAt', 'is', null).execute();
  await db.insertInto('checkpointDecision').values({ districtId: actor.districtId, id: decisionId, checkpointId, goalId, version: next, decision, reason, requestId, decidedBy: actor.personId, decidedAt: at }).execute();
  const state = amend ? await amendByDecision(useCase, plan, { decisionId, note: `Day ${checkpoint.dayNumber}: ${reason}` }) : plan.state;
  const { rows: left } = await sql<{ open: number }>`
    select count(*)::int as open from plan_part p where p.district_id = ${actor.districtId} and p.plan_id = ${plan.id} and p.kind = 'goal' and p.ended_at is null
      and not exists (select from checkpoint_decision d where d.district_id = p.district_id and d.checkpoint_id = ${checkpointId} and d.goal_id = p.id and d.ended_at is null)`.execute(db);
  const isWhole = left[0]!.open === 0;
  if (isWhole && checkpoint.state === 'discussed') await keepCheckpointState(useCase, { plan: { ...plan, state }, checkpoint, step: 'decide', state: 'decided' });
  return { version: next, state: isWhole ? 'decided' : checkpoint.state, requestId };
}
