import { allowed, refused, type Abilities, type Ability } from '../../platform/authorization/abilities.ts';
import { holdsRole, scopeOf, type Actor } from '../people/index.ts';

/** What a decision is about: a school with its region of today, a region, or with neither the whole district. */
export interface Place {
  schoolId: string | null;
  regionId: string | null;
}

/** Whoever answers for a place decides on its evidence; what nobody else may take from them is the reading. */
export function abilitiesOnPlace(actor: Actor, place: Place): Abilities<'decide'> {
  return { decide: mayDecide(actor, place) };
}

function mayDecide(actor: Actor, { schoolId, regionId }: Place): Ability {
  if (holdsRole(actor, 'district_leader', 'department_head', 'data_office')) return allowed;
  if (regionId !== null && scopeOf(actor, 'regionId', 'regional_superintendent', 'operational_leader').includes(regionId)) return allowed;
  if (schoolId !== null && scopeOf(actor, 'schoolId', 'school_leader').includes(schoolId)) return allowed;
  if (holdsRole(actor, 'auditor')) return refused('read_only', 'Auditors read and change nothing.');
  if (schoolId !== null) return refused('role', 'For a school its leader, the leaders of its region and the district’s leaders decide.');
  if (regionId !== null) return refused('role', 'For a region its leaders and the district’s leaders decide.');
  return refused('role', 'For the whole district its leaders, the department heads and the data office decide. Choose your region or school.');
}

/** Whoever owns what was assigned says what became of it; so may whoever assigned it, and the district's leaders. */
export function abilitiesOnDecision(actor: Actor, decision: { ownerId: string | null; decidedBy: string; isOpen: boolean }): Abilities<'followUp'> {
  if (!decision.isOpen) return { followUp: refused('state', 'There is nothing to follow up.') };
  const concerned = [decision.ownerId, decision.decidedBy].includes(actor.personId) || holdsRole(actor, 'district_leader');
  return { followUp: concerned ? allowed : refused('role', 'Its owner says what became of it, or whoever assigned it.') };
}

/** Evidence is for everyone of the district, under the same hiding for all; only the data office looks at the hiding itself. */
export function abilitiesOnEvidence(actor: Actor): Abilities<'see_hidden'> {
  return { see_hidden: holdsRole(actor, 'data_office') ? allowed : refused('role', 'The data office looks at what is hidden.') };
}
