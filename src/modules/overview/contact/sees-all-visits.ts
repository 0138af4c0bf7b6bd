import { holdsRole, scopeOf, type Actor } from '../../people/index.ts';

/** Whether every visit to a school is in an actor's sight, so that their sum is no part that passes for the whole. Pure. */
export function seesAllVisits(actor: Actor, { id, region }: { id: string; region: { id: string } | null }): boolean {
  if (holdsRole(actor, 'district_leader', 'auditor') || scopeOf(actor, 'schoolId', 'school_leader', 'school_staff').includes(id)) return true;
  return region !== null && scopeOf(actor, 'regionId', 'regional_superintendent', 'operational_leader', 'team_member').includes(region.id);
}
