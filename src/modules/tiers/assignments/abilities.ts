import { allowed, refused, type Abilities, type Ability } from '../../../platform/authorization/abilities.ts';
import type { Actor } from '../../people/index.ts';
import { abilitiesOnSchoolTier, abilitiesOnTiers } from '../abilities.ts';
import type { AssignmentRow } from './contract.ts';
import { tierActs, tierSteps, type TierAct } from './tier-states.ts';

/** What the actor may do with one tier of a school: by its state, by their role, and never approving what they proposed. */
export function abilitiesOnAssignment(actor: Actor, row: Pick<AssignmentRow, 'school' | 'region' | 'state' | 'proposedBy'>): Abilities<TierAct> {
  const onSchool = abilitiesOnSchoolTier(actor, { id: row.school.id, regionId: row.region?.id ?? null });
  const own = row.proposedBy.id === actor.personId;
  const approve: Ability = own ? refused('own_proposal', 'Whoever proposed it does not approve it.') : abilitiesOnTiers(actor).approve;
  const byRole: Record<TierAct, Ability> = {
    review: own ? refused('own_proposal', 'Whoever proposed it does not review it.') : onSchool.review,
    approve,
    withdraw: own ? allowed : onSchool.review,
    open_exit_review: onSchool.propose,
    keep: onSchool.review,
    step_down: onSchool.propose,
    end: abilitiesOnTiers(actor).approve,
  };
  const inState = (act: TierAct): Ability => (tierSteps[row.state][act] === undefined ? refused('state', 'This cannot be done in its state.') : byRole[act]);
  return Object.fromEntries(tierActs.map((act) => [act, inState(act)])) as Abilities<TierAct>;
}
