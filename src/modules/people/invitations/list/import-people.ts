import { recordAct } from '../../../../platform/audit/record-act.ts';
import { requireAbility } from '../../../../platform/authorization/abilities.ts';
import { AppError } from '../../../../platform/errors.ts';
import { newId } from '../../../../platform/ids.ts';
import { counted } from '../../../../platform/tables/counted.ts';
import { abilitiesOnPeople } from '../../abilities.ts';
import type { UseCase } from '../../actor.ts';
import type { PeopleListOutcome } from '../../contract.ts';
import { scopeKindOf } from '../../role-words.ts';
import { invitePeople } from '../invite-people.ts';
import { readKnownScopes } from './known-scopes.ts';
import { planPeople, type PeoplePlan } from './plan-people.ts';
import { readPeopleList } from './read-people-list.ts';

export interface PeopleListFile {
  name: string;
  bytes: Uint8Array;
  /** Says what would happen and changes nothing. */
  dryRun: boolean;
}

/**
 * Takes a list of people whole: adds who is new, gives roles that are not held yet, invites who does not sign in. The
 * same list again changes nothing. A trial tells the refused rows; else they throw AppError `list_refused`.
 */
export async function importPeople(useCase: UseCase, { name, bytes, dryRun }: PeopleListFile): Promise<PeopleListOutcome> {
  requireAbility(abilitiesOnPeople(useCase.actor), 'edit');
  const list = await readPeopleList(bytes, name, await readKnownScopes(useCase));
  const plan = await planPeople(useCase, list.people);
  const refusals = [...list.refusals, ...plan.refusals].sort((a, b) => a.line - b.line);
  const counts = { rowsRead: list.rowsRead, added: plan.added.length, granted: plan.grants.length, invited: plan.invited.length, unchanged: plan.unchanged };
  const outcome = { dryRun, sentence: sentenceOf(plan, refusals.length), ...counts, repairs: list.repairs, refusals };
  if (dryRun) return outcome;
  if (refusals.length > 0) throw new AppError('list_refused', outcome.sentence, outcome);
  await apply(useCase, plan);
  return outcome;
}

function sentenceOf({ added, grants, invited }: PeoplePlan, refused: number): string {
  if (refused > 0) return `${counted(refused, 'place')} in the list cannot be taken, so nothing of it is. Mend them and send it again.`;
  if (grants.length === 0 && invited.length === 0) return 'The list says nothing new.';
  return `${counted(added.length, 'new person', 'new people')}, ${counted(grants.length, 'role')} given, ${counted(invited.length, 'invitation')} by mail.`;
}

async function apply(useCase: UseCase, { added, grants, invited }: PeoplePlan): Promise<void> {
  const { db, actor, clock } = useCase;
  const now = clock.now().toString();
  if (added.length > 0) await db.insertInto('person').values(added.map(({ id, name, email }) => ({ districtId: actor.districtId, id, fullName: name, email, createdAt: now }))).execute();
  const rows = grants.map(({ personId, role, scopeId }) => {
    const kind = scopeKindOf(role);
    return { districtId: actor.districtId, id: newId(), personId, role, schoolId: kind === 'school' ? scopeId : null, regionId: kind === 'region' ? scopeId : null, departmentId: kind === 'department' ? scopeId : null, validFrom: actor.today, grantedBy: actor.personId, grantedAt: now };
  });
  if (rows.length > 0) await db.insertInto('roleGrant').values(rows).execute();
  for (const { personId, role, scopeId } of grants) await recordAct(useCase, { act: 'role.granted', subjectType: 'person', subjectId: personId, details: { role, scopeId, by: 'list' } });
  if (invited.length > 0) await invitePeople(useCase, invited);
}
