import { newId } from '../../../../platform/ids.ts';
import type { UseCase } from '../../actor.ts';
import type { Role } from '../../role.ts';
import type { ListedPerson, ListRefusal } from './read-people-list.ts';

export interface PeoplePlan {
  added: { id: string; name: string; email: string }[];
  grants: { personId: string; role: Role; scopeId: string | null }[];
  /** Ids of who is asked in: those who do not sign in and have no open invitation. */
  invited: string[];
  unchanged: number;
  refusals: ListRefusal[];
}

interface Known {
  id: string;
  name: string;
  signsIn: boolean;
  asked: boolean;
  roles: Set<string>;
}

/** What a list would change, held against who is here. A person may stand in several lines, with one role each. */
export async function planPeople(useCase: UseCase, listed: ListedPerson[]): Promise<PeoplePlan> {
  const known = await readKnown(useCase);
  const plan: PeoplePlan = { added: [], grants: [], invited: [], unchanged: 0, refusals: [] };
  for (const { line, name, email, role, scopeId } of listed) {
    const here = known.get(email);
    if (here && bare(here.name) !== bare(name)) {
      plan.refusals.push({ line, column: 'name', value: name, reason: `The address ${email} is that of ${here.name}.` });
      continue;
    }
    const person = here ?? { id: newId(), name, signsIn: false, asked: false, roles: new Set<string>() };
    if (!here) plan.added.push({ id: person.id, name, email });
    known.set(email, person);
    const held = person.roles.has(`${role} ${scopeId}`);
    const asks = !person.signsIn && !person.asked;
    if (!held) plan.grants.push({ personId: person.id, role, scopeId });
    if (asks) plan.invited.push(person.id);
    if (held && !asks) plan.unchanged += 1;
    person.roles.add(`${role} ${scopeId}`);
    person.asked = true;
  }
  return plan;
}

async function readKnown({ db, actor }: UseCase): Promise<Map<string, Known>> {
  const people = await db.selectFrom('person').where('districtId', '=', actor.districtId).where('endedAt', 'is', null).where('email', 'is not', null).select(['id', 'fullName', 'email', 'loginId']).execute();
  const grants = await db.selectFrom('roleGrant').where('districtId', '=', actor.districtId).where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>', actor.today)])).select(['personId', 'role', 'schoolId', 'regionId', 'departmentId']).execute();
  const open = await db.selectFrom('invitation').where('districtId', '=', actor.districtId).where('acceptedAt', 'is', null).where('withdrawnAt', 'is', null).select('personId').execute();
  const asked = new Set(open.map((row) => row.personId));
  const rolesOf = Map.groupBy(grants, (grant) => grant.personId);
  return new Map(
    people.map(({ id, fullName, email, loginId }) => {
      const roles = (rolesOf.get(id) ?? []).map((grant) => `${grant.role} ${grant.schoolId ?? grant.regionId ?? grant.departmentId}`);
      return [email!.toLowerCase(), { id, name: fullName, signsIn: loginId !== null, asked: asked.has(id), roles: new Set(roles) }];
    }),
  );
}

function bare(name: string): string {
  return name.normalize('NFKD').replaceAll(/[^\p{L}]/gu, '').toLowerCase();
}
