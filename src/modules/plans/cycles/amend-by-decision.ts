import { requireAbility, type Abilities, type Ability } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import type { Actor, UseCase } from '../../people/index.ts';
import { abilitiesOnPlan, type JudgedPlan } from '../abilities.ts';
import type { LockedPlan } from '../lock-plan.ts';
import type { PlanState } from '../plan-states.ts';
import { recordPlanAct } from '../record-plan-act.ts';
import { keepState } from '../review/keep-state.ts';

const open: readonly PlanState[] = ['amending', 'returned'];

/** Whether the actor may take a decision into an amendment: an approved plan opens one, an open one takes it on. Pure. */
export function abilityToAmend(plan: JudgedPlan, actor: Actor): Ability {
  const { amend, write } = abilitiesOnPlan(plan, actor);
  return open.includes(plan.state) ? write : amend;
}

/** Takes the decision to adjust a goal into an amendment of the plan, once. Throws AppError `not_allowed` with the reason, `conflict`. */
export async function amendByDecision(useCase: UseCase, plan: LockedPlan, { decisionId, note }: { decisionId: string; note: string }): Promise<PlanState> {
  const { db, actor } = useCase;
  const abilities: Abilities<'amend'> = { amend: abilityToAmend(plan, actor) };
  requireAbility(abilities, 'amend');
  const taken = await db.selectFrom('planAct').where('districtId', '=', actor.districtId).where('decisionId', '=', decisionId).select('id').executeTakeFirst();
  if (taken) throw new AppError('conflict', plan.state === 'approved' ? 'The amendment with this decision is over. Open a new one on the plan’s page.' : 'This decision is in an amendment already.');
  const isOpen = open.includes(plan.state);
  const state = isOpen ? plan.state : 'amending';
  if (!isOpen) await keepState(useCase, plan.id, state);
  await recordPlanAct(useCase, { plan, act: isOpen ? 'amend_also' : 'amend', state, note, decisionId });
  return state;
}
