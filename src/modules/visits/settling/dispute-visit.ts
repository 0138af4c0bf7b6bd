import { requireAbility } from '../../../platform/authorization/abilities.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnVisit } from '../abilities.ts';
import { lockVisit } from '../lock-visit.ts';
import { recordChange } from '../record-change.ts';

/** The leader of the school says that it was not so: until that is settled it is shown with these words and counts nowhere. */
export async function disputeVisit(useCase: UseCase, id: string, { words }: { words: string }): Promise<{ id: string }> {
  const { db, actor } = useCase;
  const visit = await lockVisit(useCase, id);
  requireAbility(abilitiesOnVisit(visit, actor), 'dispute');
  await db.updateTable('schoolVisit').set({ standing: 'disputed', disputes: visit.disputes + 1 }).where('districtId', '=', actor.districtId).where('id', '=', id).execute();
  await recordChange(useCase, { visitId: id, schoolId: visit.schoolId, kind: 'disputed', version: visit.version, words, toldId: visit.recordedBy });
  return { id };
}
