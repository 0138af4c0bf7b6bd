import { recordAct } from '../../../platform/audit/record-act.ts';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnDistrict } from '../abilities.ts';
import { codeOf } from './code-of.ts';

export interface NewDepartment {
  name: string;
  code?: string | undefined;
  description?: string;
  mailbox?: string | undefined;
  series?: string[] | undefined;
}

/** Adds a central department. Its code, made from the name unless given, is its stable name in files. */
export async function addDepartment(useCase: UseCase, { name, code = codeOf(name), description = '', mailbox, series = [] }: NewDepartment): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  requireAbility(abilitiesOnDistrict(actor), 'edit');
  const known = await db.selectFrom('department').where('districtId', '=', actor.districtId).where('code', '=', code).where('endedAt', 'is', null).select('name').executeTakeFirst();
  if (known) throw new AppError('conflict', `There is ${known.name} with this code already.`);
  const id = newId();
  await db.insertInto('department').values({ districtId: actor.districtId, id, code, name, description, mailbox: mailbox ?? null, series, createdAt: clock.now().toString() }).execute();
  await recordAct(useCase, { act: 'department.added', subjectType: 'department', subjectId: id, details: { name } });
  return { id };
}
