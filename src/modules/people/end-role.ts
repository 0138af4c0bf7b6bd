import { recordAct } from '../../platform/audit/record-act.ts';
import { requireAbility } from '../../platform/authorization/abilities.ts';
import { publish } from '../../platform/events/publish.ts';
import { AppError } from '../../platform/errors.ts';
import { abilitiesOnPeople } from './abilities.ts';
import type { UseCase } from './actor.ts';

/** Ends a role from a day (today unless told). Throws AppError `role_dates` when that is not after its first day. */
export async function endRole(useCase: UseCase, grantId: string, from?: string): Promise<{ id: string }> {
  requireAbility(abilitiesOnPeople(useCase.actor), 'edit');
  const { db, actor } = useCase;
  const grant = await db.selectFrom('roleGrant').where('districtId', '=', actor.districtId).where('id', '=', grantId).selectAll().forUpdate().executeTakeFirst();
  if (!grant) throw new AppError('not_found', 'There is no such role.');
  const lastDay = from ?? actor.today;
  if (lastDay <= grant.validFrom) throw new AppError('role_dates', `The role began on ${grant.validFrom}; it can end on a later day.`);
  await db.updateTable('roleGrant').set({ validTo: lastDay }).where('districtId', '=', actor.districtId).where('id', '=', grantId).execute();
  await recordAct(useCase, { act: 'role.ended', subjectType: 'person', subjectId: grant.personId, details: { grantId, from: lastDay } });
  await publish(useCase, { type: 'role.ended', subjectId: grant.personId });
  return { id: grantId };
}
