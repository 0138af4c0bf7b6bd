import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { abilityToAmend } from './amend-by-decision.ts';
import { abilitiesOnCheckpoint } from './checkpoint-abilities.ts';
import type { CheckpointReply } from './checkpoint-contract.ts';
import { lockCheckpoint } from './lock-checkpoint.ts';
import { readEvidence } from './read-evidence.ts';
import { readSupports, seenSupports } from './read-supports.ts';
import { seenGoals } from './seen-goals.ts';

type Decision = NonNullable<CheckpointReply['goals'][number]['before']> & { goalId: string; isHere: boolean };

/** One checkpoint by goal: as it was seen where it is locked, as it is today where not or where `live` is asked. Throws AppError `not_found`. */
export async function getCheckpoint(useCase: UseCase, id: string, { live = false }: { live?: boolean } = {}): Promise<CheckpointReply> {
  const { db, actor } = useCase;
  const { plan, checkpoint } = await lockCheckpoint(useCase, id, { judgeOnly: true });
  const { rows } = await sql<Pick<CheckpointReply, 'school' | 'moves'> & { decisions: Decision[] }>`
    select json_build_object('id', s.id, 'name', s.short_name) as school,
      (select coalesce(json_agg(json_build_object('fromOn', v.from_on, 'toOn', v.to_on, 'cause', v.cause) order by v.moved_at, v.id), '[]') from checkpoint_move v where v.district_id = s.district_id and v.checkpoint_id = ${id}) as moves,
      (select coalesce(json_agg(json_build_object('id', d.id, 'amendedAt', (select to_char(a.done_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from plan_act a where a.district_id = d.district_id and a.decision_id = d.id), 'discardedAt', (select to_char(min(x.done_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from plan_act a join plan_act x on x.district_id = a.district_id and x.plan_id = a.plan_id and x.act = 'discard' and (x.done_at, x.id) > (a.done_at, a.id) where a.district_id = d.district_id and a.decision_id = d.id), 'goalId', d.goal_id, 'isHere', k.id = ${id}, 'dayNumber', k.day_number, 'version', d.version, 'decision', d.decision, 'reason', d.reason, 'requestId', d.request_id, 'by', who.full_name, 'at', to_char(d.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by k.due_on desc, k.id), '[]')
        from checkpoint_decision d join checkpoint k on k.district_id = d.district_id and k.id = d.checkpoint_id join person who on who.district_id = d.district_id and who.id = d.decided_by
        where d.district_id = s.district_id and k.plan_id = ${plan.id} and d.ended_at is null and k.due_on <= ${checkpoint.dueOn}) as decisions
    from school s where s.district_id = ${actor.districtId} and s.id = ${plan.schoolId}`.execute(db);
  const { school, moves, decisions } = rows[0]!;
  const seen = live ? null : checkpoint.seen;
  const goals = seen ? await seenGoals(useCase, plan.schoolId, { id, seen }) : (await readEvidence(useCase, plan, id)).goals;
  const supports = seen?.supports ? await seenSupports(useCase, seen.supports) : await readSupports(useCase, plan.id);
  const bare = (found: Decision | undefined) => {
    if (!found) return null;
    const { goalId: _goal, isHere: _here, ...decision } = found;
    return decision;
  };
  return {
    id,
    planId: plan.id,
    school,
    moves,
    cycleNumber: checkpoint.cycleNumber,
    dayNumber: checkpoint.dayNumber,
    dueOn: checkpoint.dueOn,
    state: checkpoint.state,
    isLate: checkpoint.state !== 'locked' && checkpoint.dueOn < actor.today,
    goals: goals.map((goal) => ({
      ...goal,
      decision: bare(decisions.find((each) => each.goalId === goal.id && each.isHere)),
      before: bare(decisions.find((each) => each.goalId === goal.id && !each.isHere)),
      requests: supports.requests.filter((each) => each.goalId === goal.id),
      promises: supports.promises.filter((each) => each.goalId === goal.id),
    })),
    // A promise for a goal that was taken out stands with those for the whole plan: none disappears.
    promises: supports.promises.filter((each) => !goals.some((goal) => goal.id === each.goalId)),
    abilities: abilitiesOnCheckpoint({ ...plan, ...checkpoint }, actor),
    amendment: abilityToAmend(plan, actor),
  };
}
