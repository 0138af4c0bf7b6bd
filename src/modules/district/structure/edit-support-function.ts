import { recordAct } from '../../../platform/audit/record-act.ts';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnDistrict } from '../abilities.ts';
import type { NewSupportFunction } from './add-support-function.ts';
import { requireDepartment } from './require-department.ts';

export type SupportFunctionChange = { [K in Exclude<keyof NewSupportFunction, 'code'>]?: NewSupportFunction[K] | undefined };

/** Renames, describes, orders a function or gives it to another department. What is asked already stays with its owner. */
export async function editSupportFunction(useCase: UseCase, id: string, change: SupportFunctionChange): Promise<{ id: string }> {
  const { db, actor } = useCase;
  requireAbility(abilitiesOnDistrict(actor), 'edit');
  if (change.departmentId) await requireDepartment(useCase, change.departmentId);
  const known = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as { name?: string };
  if (Object.keys(known).length === 0) throw new AppError('nothing_changed', 'Nothing is to be changed.');
  const edited = await db.updateTable('supportFunction').set(known).where('districtId', '=', actor.districtId).where('id', '=', id).where('endedAt', 'is', null).returning('id').executeTakeFirst();
  if (!edited) throw new AppError('not_found', 'There is no such function.');
  await recordAct(useCase, { act: 'support_function.edited', subjectType: 'support_function', subjectId: id, details: known });
  return { id };
}
