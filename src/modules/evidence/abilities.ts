import { allowed, refused, type Abilities } from '../../platform/authorization/abilities.ts';
import { holdsRole, type Actor } from '../people/index.ts';

/** Evidence is for everyone of the district, under the same hiding for all; only the data office looks at the hiding itself. */
export function abilitiesOnEvidence(actor: Actor): Abilities<'see_hidden'> {
  return { see_hidden: holdsRole(actor, 'data_office') ? allowed : refused('role', 'The data office looks at what is hidden.') };
}
