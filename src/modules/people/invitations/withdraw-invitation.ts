import { recordAct } from '../../../platform/audit/record-act.ts';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import { abilitiesOnPeople } from '../abilities.ts';
import type { UseCase } from '../actor.ts';

/** Withdraws the open invitation of a person; its link works no more. Throws AppError `not_found` without one. */
export async function withdrawInvitation(useCase: UseCase, personId: string): Promise<{ id: string }> {
  requireAbility(abilitiesOnPeople(useCase.actor), 'edit');
  const { db, actor, clock } = useCase;
  const withdrawn = await db
    .updateTable('invitation')
    .set({ withdrawnAt: clock.now().toString() })
    .where('districtId', '=', actor.districtId)
    .where('personId', '=', personId)
    .where('acceptedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .returning('id')
    .execute();
  if (withdrawn.length === 0) throw new AppError('not_found', 'No invitation of this person is open.');
  await recordAct(useCase, { act: 'invitation.withdrawn', subjectType: 'person', subjectId: personId });
  return { id: personId };
}
