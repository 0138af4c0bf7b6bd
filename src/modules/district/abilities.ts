import { allowed, refused, type Abilities } from '../../platform/authorization/abilities.ts';
import { holdsRole, type Actor } from '../people/index.ts';

export type DistrictAct = 'edit' | 'close' | 'set_policy';

/** Who changes the district itself: the administrator; closing schools is also for those who lead the district. */
export function abilitiesOnDistrict(actor: Actor): Abilities<DistrictAct> {
  const administers = holdsRole(actor, 'administrator');
  const leads = holdsRole(actor, 'district_leader');
  return {
    edit: administers ? allowed : refused('role', 'The administrator changes this.'),
    close: administers || leads ? allowed : refused('role', 'District leaders and the administrator declare closures.'),
    set_policy: administers || leads ? allowed : refused('role', 'District leaders and the administrator set policy numbers.'),
  };
}
