import { recordAct } from '../../../platform/audit/record-act.ts';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnDistrict } from '../abilities.ts';
import { codeOf } from './code-of.ts';
import { requireDepartment } from './require-department.ts';

export interface NewSupportFunction {
  name: string;
  kind: 'academic' | 'operational';
  departmentId: string;
  code?: string | undefined;
  askAbout?: string;
  position?: number;
}

/** Adds a function that every region's team then serves, owned by one department. */
export async function addSupportFunction(useCase: UseCase, { name, kind, departmentId, code = codeOf(name), askAbout = '', position = 100 }: NewSupportFunction): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  requireAbility(abilitiesOnDistrict(actor), 'edit');
  await requireDepartment(useCase, departmentId);
  const known = await db.selectFrom('supportFunction').where('districtId', '=', actor.districtId).where('code', '=', code).where('endedAt', 'is', null).select('name').executeTakeFirst();
  if (known) throw new AppError('conflict', `There is ${known.name} with this code already.`);
  const id = newId();
  await db.insertInto('supportFunction').values({ districtId: actor.districtId, id, code, name, kind, departmentId, askAbout, position, createdAt: clock.now().toString() }).execute();
  await recordAct(useCase, { act: 'support_function.added', subjectType: 'support_function', subjectId: id, details: { name } });
  return { id };
}
