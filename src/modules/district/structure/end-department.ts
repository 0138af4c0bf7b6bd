import { recordAct } from '../../../platform/audit/record-act.ts';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnDistrict } from '../abilities.ts';

/** Ends a department. One that still owns a function keeps its duty: AppError `in_use`. */
export async function endDepartment(useCase: UseCase, id: string): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  requireAbility(abilitiesOnDistrict(actor), 'edit');
  const owned = await db.selectFrom('supportFunction').where('districtId', '=', actor.districtId).where('departmentId', '=', id).where('endedAt', 'is', null).select('name').executeTakeFirst();
  if (owned) throw new AppError('in_use', `It owns the function ${owned.name}. Give that to another department first.`);
  const ended = await db.updateTable('department').set({ endedAt: clock.now().toString() }).where('districtId', '=', actor.districtId).where('id', '=', id).where('endedAt', 'is', null).returning('name').executeTakeFirst();
  if (!ended) throw new AppError('not_found', 'There is no such department.');
  await recordAct(useCase, { act: 'department.ended', subjectType: 'department', subjectId: id, details: { name: ended.name } });
  return { id };
}
