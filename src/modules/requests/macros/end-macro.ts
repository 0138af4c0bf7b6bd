import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { requireMacroKeeper } from './require-macro-keeper.ts';

/** Ends a macro; the row stays. Somebody else's own is not there. */
export async function endMacro(useCase: UseCase, id: string): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  const macro = await db.selectFrom('macro').where('districtId', '=', actor.districtId).where('id', '=', id).where('endedAt', 'is', null).select(['personId', 'regionId', 'departmentId']).forUpdate().executeTakeFirst();
  if (!macro || (macro.personId && macro.personId !== actor.personId)) throw new AppError('not_found', 'There is no such macro.');
  requireMacroKeeper(actor, macro);
  await db.updateTable('macro').set({ endedAt: clock.now().toString(), endedBy: actor.personId }).where('districtId', '=', actor.districtId).where('id', '=', id).execute();
  await recordAct(useCase, { act: 'macro.ended', subjectType: 'macro', subjectId: id });
  return { id };
}
