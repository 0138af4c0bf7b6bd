import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';

export interface QuestionInput {
  /** Of a question that is there; one that reads otherwise than before is ended and asked anew, so that old answers keep theirs. */
  id?: string | undefined;
  label: string;
  kind: 'text' | 'choice' | 'number' | 'date' | 'yes_no';
  choices?: string[] | undefined;
  required?: boolean | undefined;
}

/** Makes these the questions of an item, in this order. */
export async function keepQuestions({ db, actor, clock }: UseCase, catalogItemId: string, questions: QuestionInput[]): Promise<void> {
  const now = clock.now().toString();
  const there = await db.selectFrom('catalogQuestion').where('districtId', '=', actor.districtId).where('catalogItemId', '=', catalogItemId).where('endedAt', 'is', null).selectAll().execute();
  const kept = new Set<string>();
  for (const [position, { id, label, kind, choices = [], required = false }] of questions.entries()) {
    const same = there.find((each) => each.id === id && each.label === label && each.kind === kind && each.isRequired === required && each.choices.join('\n') === choices.join('\n'));
    if (same) {
      kept.add(same.id);
      if (same.position !== position) await db.updateTable('catalogQuestion').set({ position }).where('districtId', '=', actor.districtId).where('id', '=', same.id).execute();
    } else {
      await db.insertInto('catalogQuestion').values({ districtId: actor.districtId, id: newId(), catalogItemId, position, label, kind, choices, isRequired: required, createdAt: now }).execute();
    }
  }
  const ended = there.filter((each) => !kept.has(each.id)).map((each) => each.id);
  if (ended.length > 0) await db.updateTable('catalogQuestion').set({ endedAt: now }).where('districtId', '=', actor.districtId).where('id', 'in', ended).execute();
}
