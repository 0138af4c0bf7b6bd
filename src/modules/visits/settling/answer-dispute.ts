import { requireAbility } from '../../../platform/authorization/abilities.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnVisit } from '../abilities.ts';
import { lockVisit } from '../lock-visit.ts';
import { recordChange } from '../record-change.ts';

/** Says why a disputed visit stands as it was recorded; it counts again. */
export async function answerDispute(useCase: UseCase, id: string, { words }: { words: string }): Promise<{ id: string }> {
  const { db, actor } = useCase;
  const visit = await lockVisit(useCase, id);
  requireAbility(abilitiesOnVisit(visit, actor), 'answer');
  await db.updateTable('schoolVisit').set({ standing: 'stands', answeredBy: visit.answeredBy ?? actor.personId }).where('districtId', '=', actor.districtId).where('id', '=', id).execute();
  await recordChange(useCase, { visitId: id, schoolId: visit.schoolId, kind: 'answered', version: visit.version, words, settles: true });
  return { id };
}
