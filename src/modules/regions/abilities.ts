import { allowed, refused, type Abilities } from '../../platform/authorization/abilities.ts';
import { holdsRole, scopeOf, type Actor } from '../people/index.ts';

type RegionAct = 'draw' | 'staff';

/** The map is the administrator's; a region's team is also its own leaders' to arrange. */
export function abilitiesOnRegion(actor: Actor, regionId: string | null): Abilities<RegionAct> {
  const administers = holdsRole(actor, 'administrator');
  const leads = regionId !== null && scopeOf(actor, 'regionId', 'regional_superintendent', 'operational_leader').includes(regionId);
  return {
    draw: administers ? allowed : refused('role', 'Only the administrator draws the map.'),
    staff: administers || leads ? allowed : refused('role', 'Only the administrator, or this region’s superintendent or operational leader, arranges its team.'),
  };
}
