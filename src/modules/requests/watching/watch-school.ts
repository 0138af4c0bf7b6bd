import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { beginWatch, endWatch } from './keep-watch.ts';

async function requireSchool({ db, actor }: UseCase, id: string): Promise<void> {
  const school = await db.selectFrom('school').where('districtId', '=', actor.districtId).where('id', '=', id).select('id').executeTakeFirst();
  if (!school) throw new AppError('not_found', 'There is no such school.');
}

/** Keeps a school's requests in view, of those that the actor sees anyway. */
export async function watchSchool(useCase: UseCase, schoolId: string): Promise<{ watching: boolean }> {
  await requireSchool(useCase, schoolId);
  await beginWatch(useCase, useCase.actor.personId, { schoolId });
  return { watching: true };
}

export async function unwatchSchool(useCase: UseCase, schoolId: string): Promise<{ watching: boolean }> {
  await requireSchool(useCase, schoolId);
  await endWatch(useCase, { schoolId });
  return { watching: false };
}

export async function readSchoolWatch(useCase: UseCase, schoolId: string): Promise<{ watching: boolean }> {
  const { db, actor } = useCase;
  await requireSchool(useCase, schoolId);
  const row = await db.selectFrom('watch').where('districtId', '=', actor.districtId).where('personId', '=', actor.personId).where('schoolId', '=', schoolId).where('until', 'is', null).select('id').executeTakeFirst();
  return { watching: row !== undefined };
}
