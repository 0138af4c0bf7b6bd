import { allowed, refused, type Abilities, type Ability } from '../../platform/authorization/abilities.ts';
import { holdsRole, scopeOf, type Actor } from '../people/index.ts';
import type { AnswerState } from './answer-states.ts';

export const demandActs = ['edit', 'submit', 'discard', 'exempt', 'change_terms', 'withdraw', 'settle', 'decide', 'excuse', 'answer', 'take_back'] as const;
export type DemandAct = (typeof demandActs)[number];

/** What the rules need to know of a demand; its answers grouped by the region of today and by state. */
export interface JudgedDemand {
  departmentId: string;
  ownerId: string;
  isSubmitted: boolean;
  isEnded: boolean;
  /** Of every region, null for schools in none: how many wait for a decision, and how many are open. */
  regions: { regionId: string | null; waiting: number; open: number }[];
  /** Of the schools that the actor leads: where the demand stands there. */
  own: { state: AnswerState; mayDecline: boolean }[];
}

/** Whether the actor decides for the schools of a region; for those in none, who leads the district does. Pure. */
export function decidesFor(actor: Actor, regionId: string | null): boolean {
  if (regionId === null) return holdsRole(actor, 'district_leader');
  return scopeOf(actor, 'regionId', 'regional_superintendent', 'operational_leader').includes(regionId);
}

/** The departments in whose name the actor may ask; `any` for who leads the district. Pure. */
export function asksFor(actor: Actor): string[] | 'any' {
  return holdsRole(actor, 'district_leader') ? 'any' : scopeOf(actor, 'departmentId', 'department_head', 'department_staff');
}

/** What the actor may do with a demand that they see, each refusal with its reason. Pure. */
export function abilitiesOnDemand(demand: JudgedDemand, actor: Actor): Abilities<DemandAct> {
  const responsible = demand.ownerId === actor.personId || scopeOf(actor, 'departmentId', 'department_head').includes(demand.departmentId) || holdsRole(actor, 'district_leader');
  const mine = demand.regions.filter(({ regionId }) => decidesFor(actor, regionId));
  const only = (...rules: [boolean, Ability][]): Ability => rules.find(([broken]) => broken)?.[1] ?? allowed;
  const ownerOnly: [boolean, Ability] = [!responsible, refused('owner_only', 'Only its owner, the head of the department, or who leads the district does this.')];
  const draftOnly: [boolean, Ability] = [demand.isSubmitted, refused('submitted', 'It was sent to the regions. Change its minutes or days, or withdraw it.')];
  const sentOnly: [boolean, Ability] = [!demand.isSubmitted, refused('draft', 'It is a draft yet.')];
  const running: [boolean, Ability] = [demand.isEnded, refused('ended', 'It was withdrawn, or nothing of it is left to do.')];
  const approver: [boolean, Ability] = [mine.length === 0, refused('approver_only', 'The superintendent and the operational leader of a region decide for its schools.')];
  const leader: [boolean, Ability] = [demand.own.length === 0, refused('leader_only', 'The leader of the school answers.')];
  return {
    edit: only(draftOnly, ownerOnly),
    submit: only(draftOnly, ownerOnly),
    discard: only(draftOnly, ownerOnly),
    exempt: only([!holdsRole(actor, 'district_leader'), refused('chief_only', 'Who leads the district allows a due day in a quiet period.')], running),
    change_terms: only(sentOnly, running, ownerOnly),
    withdraw: only(sentOnly, running, ownerOnly),
    settle: only(sentOnly, ownerOnly),
    decide: only(sentOnly, approver, [mine.every(({ waiting }) => waiting === 0), refused('decided', 'Nothing of it waits for you.')]),
    excuse: only(sentOnly, approver, [mine.every(({ open }) => open === 0), refused('none_open', 'It is open at none of your schools.')]),
    answer: only(leader, [demand.own.every(({ state }) => state !== 'open'), refused('answered', 'It is not open at your school.')]),
    take_back: only(leader, [demand.own.every(({ state }) => state !== 'done' && state !== 'declined' && state !== 'returned'), refused('open', 'There is no answer to take back.')]),
  };
}
