import { allowed, refused, type Abilities } from '../../platform/authorization/abilities.ts';
import type { Actor } from './actor.ts';
import { holdsRole } from './holds-role.ts';

type PeopleAct = 'list' | 'edit' | 'audit';

/** What an actor may do with the people of the district. */
export function abilitiesOnPeople(actor: Actor): Abilities<PeopleAct> {
  const readers = holdsRole(actor, 'administrator', 'auditor', 'district_leader', 'department_head', 'regional_superintendent', 'operational_leader', 'team_member');
  return {
    list: readers ? allowed : refused('role', 'The list of people is for the regional teams and the central office. Your school page names who supports you.'),
    edit: holdsRole(actor, 'administrator') ? allowed : refused('role', 'Only the administrator adds people and gives roles.'),
    audit: holdsRole(actor, 'administrator', 'auditor') ? allowed : refused('role', 'Only the auditor and the administrator read the audit trail.'),
  };
}
