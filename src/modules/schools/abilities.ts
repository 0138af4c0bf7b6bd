import { allowed, refused, type Abilities } from '../../platform/authorization/abilities.ts';
import { holdsRole, scopeOf, type Actor } from '../people/index.ts';

type SchoolAct = 'ask' | 'readRequests';

/** What an actor may do for a school from its page. Which of its requests they see is the requests' own rule. */
export function abilitiesOnSchool(actor: Actor, school: { id: string; region: { id: string } | null }): Abilities<SchoolAct> {
  const ofSchool = scopeOf(actor, 'schoolId').includes(school.id);
  const ofRegion = school.region !== null && scopeOf(actor, 'regionId').includes(school.region.id);
  const central = holdsRole(actor, 'district_leader', 'auditor', 'department_head', 'department_staff');
  const readsOnly = actor.grants.every((grant) => grant.role === 'auditor');
  return {
    ask: readsOnly ? refused('read_only', 'Auditors read and change nothing.') : allowed,
    readRequests: ofSchool || ofRegion || central ? allowed : refused('role', 'A school’s requests are for the school, its regional team and the departments that work on them.'),
  };
}
