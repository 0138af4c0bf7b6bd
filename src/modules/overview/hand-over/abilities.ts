import { allowed, refused, type Abilities } from '../../../platform/authorization/abilities.ts';
import { holdsRole, scopeOf, type Actor } from '../../people/index.ts';

/** Who reads what a new leader must know: the leader, those who lead the region, the district's leaders; auditors read. Pure. */
export function abilitiesOnHandOver(actor: Actor, school: { id: string; region: { id: string } | null }): Abilities<'read'> {
  const leads = scopeOf(actor, 'schoolId', 'school_leader').includes(school.id);
  const leadsRegion = school.region !== null && scopeOf(actor, 'regionId', 'regional_superintendent', 'operational_leader').includes(school.region.id);
  return {
    read: leads || leadsRegion || holdsRole(actor, 'district_leader', 'auditor') ? allowed : refused('role', 'The leader of the school, those who lead its region and the leaders of the district read the hand-over brief.'),
  };
}
