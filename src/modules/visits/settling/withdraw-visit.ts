import { requireAbility } from '../../../platform/authorization/abilities.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnVisit } from '../abilities.ts';
import { lockVisit } from '../lock-visit.ts';
import { recordChange } from '../record-change.ts';

/** It was recorded by mistake: it stays on the record and counts no more. Throws AppError `not_found`, `not_allowed`. */
export async function withdrawVisit(useCase: UseCase, id: string, { reason }: { reason: string }): Promise<{ id: string }> {
  const { db, actor } = useCase;
  const visit = await lockVisit(useCase, id);
  requireAbility(abilitiesOnVisit(visit, actor), 'withdraw');
  await db.updateTable('schoolVisit').set({ standing: 'withdrawn' }).where('districtId', '=', actor.districtId).where('id', '=', id).execute();
  await recordChange(useCase, { visitId: id, schoolId: visit.schoolId, kind: 'withdrawn', version: visit.version, words: reason, settles: visit.standing === 'disputed' });
  return { id };
}
