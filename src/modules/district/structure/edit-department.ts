import { recordAct } from '../../../platform/audit/record-act.ts';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnDistrict } from '../abilities.ts';

export interface DepartmentChange {
  name?: string | undefined;
  description?: string | undefined;
  mailbox?: string | null | undefined;
  series?: string[] | undefined;
}

/** Renames or describes a department; what it owns stays. */
export async function editDepartment(useCase: UseCase, id: string, change: DepartmentChange): Promise<{ id: string }> {
  const { db, actor } = useCase;
  requireAbility(abilitiesOnDistrict(actor), 'edit');
  const known = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as { name?: string };
  if (Object.keys(known).length === 0) throw new AppError('nothing_changed', 'Nothing is to be changed.');
  const edited = await db.updateTable('department').set(known).where('districtId', '=', actor.districtId).where('id', '=', id).where('endedAt', 'is', null).returning('id').executeTakeFirst();
  if (!edited) throw new AppError('not_found', 'There is no such department.');
  await recordAct(useCase, { act: 'department.edited', subjectType: 'department', subjectId: id, details: known });
  return { id };
}
