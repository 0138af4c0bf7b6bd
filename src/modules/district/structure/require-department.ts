import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';

/** Throws AppError `not_found` unless the department is in force. */
export async function requireDepartment({ db, actor }: UseCase, departmentId: string): Promise<void> {
  const known = await db.selectFrom('department').where('districtId', '=', actor.districtId).where('id', '=', departmentId).where('endedAt', 'is', null).select('id').executeTakeFirst();
  if (!known) throw new AppError('not_found', 'There is no such department.');
}
