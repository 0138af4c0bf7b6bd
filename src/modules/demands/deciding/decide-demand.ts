import { sql } from 'kysely';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import { findSetting, weekOf } from '../../district/index.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnDemand } from '../abilities.ts';
import { readLoad } from '../checking/read-load.ts';
import type { DemandDecision } from '../contract/acts.ts';
import { lockAsking } from '../lock-asking.ts';
import { lockDemand, type LockedDemand } from '../lock-demand.ts';
import { readRules } from '../read-rules.ts';
import { recordSteps } from '../record-steps.ts';
import { requireFreeDay } from '../require-free-day.ts';
import { answersToDecide, type DecidableAnswer } from './answers-to-decide.ts';

const needReason: DemandDecision['decision'][] = ['move', 'refuse', 'take_out', 'excuse'];
const stepOf = { approve: 'approved', move: 'moved', refuse: 'refused', take_out: 'taken_out', excuse: 'excused' } as const;

/**
 * Decides for schools of one's own region, as the map is now. Nothing reaches a school without it. Throws AppError `conflict`
 * where somebody decided before or the terms are others by now, `over_budget` where a school’s week would be over its
 * minutes and no reason is given, `quiet_period` for a day that is not free.
 */
export async function decideDemand(useCase: UseCase, id: string, decision: DemandDecision): Promise<{ schools: number; minutesSaved: number }> {
  // Minutes of a week are compared and added one after the other.
  await lockAsking(useCase);
  const demand = await lockDemand(useCase, id);
  const abilities = abilitiesOnDemand(demand, useCase.actor);
  const act = decision.decision === 'excuse' ? 'excuse' : 'decide';
  if (!abilities[act].allowed && abilities[act].reason === 'decided') throw new AppError('conflict', 'Somebody has decided meanwhile. Nothing of it waits for you.');
  requireAbility(abilities, act);
  if (decision.revision !== undefined && decision.revision !== demand.revision) throw new AppError('conflict', 'Its minutes or days were changed meanwhile. Read it again.');
  if (needReason.includes(decision.decision) && !decision.reason) throw new AppError('reason_needed', 'Say why, in a sentence: the asker reads it.');
  const answers = await answersToDecide(useCase, id, decision);
  if (answers.length === 0) throw new AppError('conflict', 'None of these schools waits for your decision.');
  const isYes = decision.decision === 'approve' || decision.decision === 'move';
  return isYes ? approve(useCase, demand, answers, decision) : absorb(useCase, demand, answers, decision);
}

async function approve(useCase: UseCase, demand: LockedDemand, answers: DecidableAnswer[], { decision, dueOn, reason }: DemandDecision) {
  const { db, actor, clock } = useCase;
  if (decision === 'move' && !dueOn) throw new AppError('dates', 'Say to which day it is moved.');
  const newDue = (decision === 'move' && dueOn) || demand.dueOn;
  if (newDue < demand.sendOn) throw new AppError('dates', 'It would be due before it is sent.');
  await requireFreeDay(useCase, await readRules(useCase), demand.id, newDue);
  const schoolIds = answers.map(({ schoolId }) => schoolId);
  const week = weekOf(newDue);
  const budget = await findSetting(useCase, 'demand_weekly_minutes', week);
  const load = await readLoad(useCase, { schools: sql`select unnest(${schoolIds}::uuid[]) as id`, week, exceptId: demand.id });
  const over = new Set(load.filter(({ asked }) => demand.minutes > 0 && asked + demand.minutes > budget).map(({ schoolId }) => schoolId));
  if (over.size > 0 && !reason) throw new AppError('over_budget', `${over.size} of these schools would be asked more than ${budget} minutes in the week of ${week}. Take them out, move the day, or say why it must be.`, { schools: over.size, budget, week });
  await sql`update demand_answer set state = 'open', revision = ${demand.revision}, minutes = ${demand.minutes}, send_on = ${demand.sendOn}, due_on = ${newDue}, pending_revision = null, approved_at = ${clock.now().toString()}
    where district_id = ${actor.districtId} and demand_id = ${demand.id} and school_id = any(${schoolIds}::uuid[])`.execute(db);
  await recordSteps(useCase, demand.id, answers.map(({ schoolId, regionId }) => ({ kind: stepOf[decision], revision: demand.revision, schoolId, regionId, minutes: demand.minutes, dueOn: newDue, overBudget: over.has(schoolId), reason })));
  return { schools: answers.length, minutesSaved: 0 };
}

/** Keeps it from the schools; of one that runs on old terms, only the new ones where they are refused. */
async function absorb(useCase: UseCase, demand: LockedDemand, answers: DecidableAnswer[], { decision, reason }: DemandDecision) {
  const { db, actor } = useCase;
  const running = decision === 'refuse' ? answers.filter(({ state }) => state === 'open') : [];
  const ended = answers.filter((answer) => !running.includes(answer));
  const its = (some: DecidableAnswer[]) => sql`district_id = ${actor.districtId} and demand_id = ${demand.id} and school_id = any(${some.map(({ schoolId }) => schoolId)}::uuid[])`;
  if (running.length > 0) await sql`update demand_answer set pending_revision = null where ${its(running)}`.execute(db);
  const state = { refuse: 'refused', take_out: 'taken_out', excuse: 'excused' }[decision as 'refuse' | 'take_out' | 'excuse'];
  if (ended.length > 0) await sql`update demand_answer set state = ${state}, pending_revision = null where ${its(ended)}`.execute(db);
  await recordSteps(useCase, demand.id, answers.map(({ schoolId, regionId, minutes, dueOn }) => ({ kind: stepOf[decision], revision: demand.revision, schoolId, regionId, minutes, dueOn, reason })));
  return { schools: answers.length, minutesSaved: ended.reduce((sum, { minutes }) => sum + minutes, 0) };
}
