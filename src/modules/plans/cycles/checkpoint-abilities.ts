import { allowed, refused, type Abilities, type Ability } from '../../../platform/authorization/abilities.ts';
import { scopeOf, type Actor } from '../../people/index.ts';
import { checkpointMoves, type CheckpointState, type CheckpointStep } from './checkpoint-states.ts';

export const checkpointActs = ['bring_evidence', 'discuss', 'decide', 'undo', 'lock', 'read'] as const;
export type CheckpointAct = (typeof checkpointActs)[number];

/** What the actor may do at a checkpoint of a plan that they see, each refusal with its reason. `read` is to write down a count. Pure. */
export function abilitiesOnCheckpoint({ state, schoolId, regionId, cycleRuns }: { state: CheckpointState; schoolId: string; regionId: string | null; cycleRuns: boolean }, actor: Actor): Abilities<CheckpointAct> {
  const leads = scopeOf(actor, 'schoolId', 'school_leader').includes(schoolId);
  const ofSchool = leads || scopeOf(actor, 'schoolId', 'school_staff').includes(schoolId);
  const inRegion = (...roles: Parameters<typeof scopeOf>[2][]) => regionId !== null && scopeOf(actor, 'regionId', ...roles).includes(regionId);
  const superintends = inRegion('regional_superintendent');
  const only = (...rules: [boolean, Ability][]): Ability => rules.find(([broken]) => broken)?.[1] ?? allowed;
  const locked: [boolean, Ability] = [state === 'locked', refused('locked', 'It is locked. What was seen and decided stays as it is.')];
  const step = (name: CheckpointStep): [boolean, Ability] => [checkpointMoves[state][name] === undefined, refused('state', stateWords[state])];
  const school: [boolean, Ability] = [!ofSchool, refused('school_only', 'The people of the school bring its evidence.')];
  const together: [boolean, Ability] = [!ofSchool && !superintends && !inRegion('team_member'), refused('scope', 'The school discusses it with its region.')];
  const leader: [boolean, Ability] = [!leads, refused('leader_only', 'The leader of the school decides.')];
  return {
    bring_evidence: only(locked, school, step('bring_evidence')),
    discuss: only(locked, together, step('discuss')),
    // A decision may be taken anew until it is locked.
    decide: only(locked, leader, [state !== 'discussed' && state !== 'decided', refused('state', stateWords[state])]),
    undo: only(locked, state === 'decided' ? leader : school, step('undo')),
    lock: only(locked, [!leads && !superintends, refused('leader_only', 'The leader of the school or the region’s superintendent locks it.')], step('lock')),
    read: only(locked, school, [!cycleRuns && state === 'decided', refused('state', 'Its cycle is over.')]),
  };
}

const stateWords: Record<CheckpointState, string> = {
  scheduled: 'Its evidence is not in yet.',
  evidence_in: 'The evidence is in. It is discussed first.',
  discussed: 'It was discussed. Each goal needs a decision.',
  decided: 'Every goal has its decision.',
  locked: 'It is locked.',
};
