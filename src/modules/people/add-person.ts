import { recordAct } from '../../platform/audit/record-act.ts';
import { requireAbility } from '../../platform/authorization/abilities.ts';
import { AppError } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { abilitiesOnPeople } from './abilities.ts';
import type { UseCase } from './actor.ts';
import { insertGrant, type NewGrant } from './grant-role.ts';
import { invitePeople } from './invitations/invite-people.ts';

export interface NewPerson extends NewGrant {
  name: string;
  email?: string | undefined;
  phone?: string | undefined;
  title?: string | undefined;
  /** Asks them in by mail at once. */
  invite?: boolean | undefined;
}

/**
 * Adds a person with a first role, in force from today unless told. They sign in once they have taken up an invitation.
 * Throws AppError `person_known` for an address that somebody here has, `mail_needed` for an invitation without one.
 */
export async function addPerson(useCase: UseCase, input: NewPerson): Promise<{ id: string }> {
  requireAbility(abilitiesOnPeople(useCase.actor), 'edit');
  if (input.invite && !input.email) throw new AppError('mail_needed', 'An invitation goes by mail. Give the mail address.');
  const id = await insertPerson(useCase, input);
  await insertGrant(useCase, id, input);
  await recordAct(useCase, { act: 'person.added', subjectType: 'person', subjectId: id, details: { role: input.role } });
  if (input.invite) await invitePeople(useCase, [id]);
  return { id };
}

async function insertPerson({ db, actor, clock }: UseCase, { name, email, phone, title }: NewPerson): Promise<string> {
  const id = newId();
  const row = { districtId: actor.districtId, id, fullName: name, email: email ?? null, phone: phone ?? null, title: title ?? null, createdAt: clock.now().toString() };
  await db
    .insertInto('person')
    .values(row)
    .execute()
    .catch((error: { code?: string }) => {
      if (error.code === '23505') throw new AppError('person_known', `Somebody with the address ${email} is here already. Find them in the list and give them the role.`);
      throw error;
    });
  return id;
}
