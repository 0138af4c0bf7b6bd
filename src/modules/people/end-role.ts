import { recordAct } from '../../platform/audit/record-act.ts';
import { requireAbility } from '../../platform/authorization/abilities.ts';
import { publish } from '../../platform/events/publish.ts';
import { AppError } from '../../platform/errors.ts';
import { abilitiesOnPeople } from './abilities.ts';
import type { UseCase } from './actor.ts';

/**
 * Ends a role from a day (today unless told); one that has not begun by then was never in force. Throws AppError
 * `role_dates` for a day in the past, and `last_administrator` when nobody would be left to run the district.
 */
export async function endRole(useCase: UseCase, grantId: string, from?: string): Promise<{ id: string }> {
  requireAbility(abilitiesOnPeople(useCase.actor), 'edit');
  const { db, actor } = useCase;
  const grant = await db.selectFrom('roleGrant').where('districtId', '=', actor.districtId).where('id', '=', grantId).selectAll().forUpdate().executeTakeFirst();
  if (!grant) throw new AppError('not_found', 'There is no such role.');
  const firstDayWithout = from ?? actor.today;
  if (firstDayWithout < actor.today) throw new AppError('role_dates', 'What somebody did in a role stays done. End it from today or later.');
  if (grant.role === 'administrator') await requireAnother(useCase, grantId, firstDayWithout);
  const validTo = firstDayWithout > grant.validFrom ? firstDayWithout : grant.validFrom;
  await db.updateTable('roleGrant').set({ validTo }).where('districtId', '=', actor.districtId).where('id', '=', grantId).execute();
  await recordAct(useCase, { act: 'role.ended', subjectType: 'person', subjectId: grant.personId, details: { grantId, role: grant.role, from: validTo } });
  await publish(useCase, { type: 'role.ended', subjectId: grant.personId });
  return { id: grantId };
}

/** Locks the administrators' grants, so that two who end each other's at the same moment do not both succeed. */
async function requireAnother({ db, actor }: UseCase, grantId: string, from: string): Promise<void> {
  const grants = await db.selectFrom('roleGrant').where('districtId', '=', actor.districtId).where('role', '=', 'administrator').select(['id', 'personId', 'validFrom', 'validTo']).orderBy('id').forUpdate().execute();
  const others = grants.filter((grant) => grant.id !== grantId && grant.validFrom <= from && grant.validTo === null).map((grant) => grant.personId);
  const stays = others.includes(actor.personId) || (others.length > 0 && (await db.selectFrom('person').where('districtId', '=', actor.districtId).where('id', 'in', others).where('loginId', 'is not', null).where('endedAt', 'is', null).select('id').executeTakeFirst()));
  if (!stays) throw new AppError('last_administrator', 'This is the last administrator who signs in. Make somebody else administrator first.');
}
