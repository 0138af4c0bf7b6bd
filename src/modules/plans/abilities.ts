import { allowed, refused, type Abilities, type Ability } from '../../platform/authorization/abilities.ts';
import { holdsRole, scopeOf, type Actor } from '../people/index.ts';
import { stateAfter, writtenStates, type PlanState, type PlanStep } from './plan-states.ts';

export const planActs = ['write', 'read_revisions', 'comment', 'ask_review', 'take_back', 'record_council', 'submit', 'approve', 'return', 'office_review', 'amend', 'discard', 'set_standing', 'next_cycle', 'promise', 'tie'] as const;
export type PlanAct = (typeof planActs)[number];

/** What the rules need to know of a plan. */
export interface JudgedPlan {
  schoolId: string;
  regionId: string | null;
  state: PlanState;
  /** Whether a version of it was ever approved: then it is worked by, also while it is amended. */
  wasApproved: boolean;
  /** The department that reviews plans for the district. */
  officeId: string | null;
  /** Whether the office has spoken on the version that is judged. */
  officeSpoke: boolean;
  /** Whether it sent back the version in force: that is answered by a change. */
  officeSentBack: boolean;
}

/** What the actor may do with a plan that they see, each refusal with its reason. Pure. */
export function abilitiesOnPlan(plan: JudgedPlan, actor: Actor): Abilities<PlanAct> {
  const leads = scopeOf(actor, 'schoolId', 'school_leader').includes(plan.schoolId);
  const ofSchool = leads || scopeOf(actor, 'schoolId', 'school_staff').includes(plan.schoolId);
  const inRegion = (...roles: Parameters<typeof scopeOf>[2][]) => plan.regionId !== null && scopeOf(actor, 'regionId', ...roles).includes(plan.regionId);
  const superintends = inRegion('regional_superintendent');
  const serves = inRegion('regional_superintendent', 'operational_leader', 'team_member') || scopeOf(actor, 'departmentId', 'department_head', 'department_staff').length > 0 || holdsRole(actor, 'district_leader');
  const ofOffice = plan.officeId !== null && scopeOf(actor, 'departmentId', 'department_head', 'department_staff').includes(plan.officeId);
  const reader = actor.grants.every((grant) => grant.role === 'auditor');

  const only = (...rules: [boolean, Ability][]): Ability => rules.find(([broken]) => broken)?.[1] ?? allowed;
  const notReader: [boolean, Ability] = [reader, refused('read_only', 'Auditors read and change nothing.')];
  const school: [boolean, Ability] = [!ofSchool, refused('school_only', 'The people of the school write its plan.')];
  const leader: [boolean, Ability] = [!leads, refused('leader_only', 'The leader of the school does this.')];
  const superintendent: [boolean, Ability] = [!superintends, refused('superintendent_only', 'The region’s superintendent approves the plans of its schools.')];
  const step = (name: PlanStep): [boolean, Ability] => [stateAfter(plan.state, name, plan.wasApproved) === undefined, refused('state', stateWords[plan.state])];
  const inForce: [boolean, Ability] = [!plan.wasApproved, refused('state', 'This is done with a plan that is approved.')];
  return {
    write: only(notReader, school, [!writtenStates.includes(plan.state), refused('state', stateWords[plan.state])]),
    read_revisions: only([!ofSchool, refused('school_only', 'How a text came about is for the people of the school.')]),
    comment: only(notReader),
    ask_review: only(notReader, leader, step('ask_review')),
    take_back: only(notReader, leader, step('take_back')),
    record_council: only(notReader, leader, step('record_council')),
    submit: only(notReader, leader, step('submit')),
    approve: only(notReader, superintendent, step('approve')),
    return: only(notReader, superintendent, [plan.state !== 'submitted', refused('state', 'Only a submitted plan is sent back.')]),
    office_review: only(notReader, [!ofOffice, refused('office_only', 'The office that reviews plans for the district does this.')], [plan.state !== 'submitted' && plan.state !== 'approved', refused('state', 'The office reviews what was submitted.')], [plan.officeSpoke, refused('spoken', 'The office has reviewed this version.')]),
    amend: only(notReader, leader, step('amend')),
    discard: only(notReader, leader, [plan.officeSentBack, refused('sent_back', 'The office sent the approved plan back. It is answered by a change, not by discarding one.')], step('discard')),
    set_standing: only(notReader, school, inForce),
    next_cycle: only(notReader, leader, inForce),
    promise: only(notReader, [!ofSchool && !serves, refused('scope', 'The school and those who serve it promise here.')]),
    tie: only(notReader, [!ofSchool && !serves, refused('scope', 'The school and those who serve it tie requests to its goals.')]),
  };
}

const stateWords: Record<PlanState, string> = {
  draft: 'It is a draft.',
  in_review: 'It is in review and stands still. Its leader can take it back to change it.',
  council_approved: 'The council has approved this text. Its leader can take it back to change it.',
  submitted: 'It is submitted and waits for its review.',
  returned: 'It was sent back to be changed.',
  approved: 'It is approved. Its leader opens an amendment to change it.',
  amending: 'It is being amended.',
};

/** What an actor may do with plans altogether. */
export function abilitiesOnPlans(actor: Actor): Abilities<'publish_template' | 'import'> {
  const office: Ability = holdsRole(actor, 'data_office', 'administrator') ? allowed : refused('role', 'The data office and administrators do this.');
  return { publish_template: office, import: office };
}

/** Whether the actor may begin the plan of a school. */
export function abilityToBegin(actor: Actor, schoolId: string): Ability {
  return scopeOf(actor, 'schoolId', 'school_leader', 'school_staff').includes(schoolId) ? allowed : refused('school_only', 'The people of the school begin its plan.');
}
