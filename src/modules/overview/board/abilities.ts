import { allowed, refused, type Abilities } from '../../../platform/authorization/abilities.ts';
import { holdsRole, scopeOf, type Actor } from '../../people/index.ts';

/**
 * Who reads boards: those who serve a region, its own; the district's leaders and auditors, every one and the district's.
 * All of them see every ordinary request of its schools, so that no figure is a part that passes for the whole. Pure.
 */
export function abilitiesOnBoards(actor: Actor, regionId?: string): Abilities<'readRegion' | 'readDistrict'> {
  const whole = holdsRole(actor, 'district_leader', 'auditor');
  const serves = regionId !== undefined && scopeOf(actor, 'regionId', 'regional_superintendent', 'operational_leader', 'team_member').includes(regionId);
  return {
    readRegion: whole || serves ? allowed : refused('role', 'A region’s board is for those who serve it and for the leaders of the district.'),
    readDistrict: whole ? allowed : refused('role', 'The leaders of the district and auditors compare its regions.'),
  };
}
