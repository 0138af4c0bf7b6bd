import { recordAct } from '../../platform/audit/record-act.ts';
import { requireAbility } from '../../platform/authorization/abilities.ts';
import { newId } from '../../platform/ids.ts';
import { abilitiesOnPeople } from './abilities.ts';
import type { UseCase } from './actor.ts';
import { insertGrant, type NewGrant } from './grant-role.ts';

export interface NewPerson extends NewGrant {
  name: string;
  email?: string | undefined;
  phone?: string | undefined;
  title?: string | undefined;
}

/** Adds a person with a first role, in force from today. They sign in once they have taken up an invitation. */
export async function addPerson(useCase: UseCase, input: NewPerson): Promise<{ id: string }> {
  requireAbility(abilitiesOnPeople(useCase.actor), 'edit');
  const { db, actor, clock } = useCase;
  const id = newId();
  await db
    .insertInto('person')
    .values({
      districtId: actor.districtId,
      id,
      fullName: input.name,
      email: input.email ?? null,
      phone: input.phone ?? null,
      title: input.title ?? null,
      createdAt: clock.now().toString(),
    })
    .execute();
  await insertGrant(useCase, id, input);
  await recordAct(useCase, { act: 'person.added', subjectType: 'person', subjectId: id, details: { role: input.role } });
  return { id };
}
