import { recordAct } from '../../../platform/audit/record-act.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { lockCatalogItem } from '../catalog/require-catalog-editor.ts';
import type { StepInput } from './step-input.ts';

/** Makes these the steps of a kind of request, in this order. A step that reads otherwise is ended and added anew; open requests keep the steps they opened with. */
export async function keepChecklist(useCase: UseCase, catalogItemId: string, { steps }: { steps: (StepInput & { id?: string | undefined })[] }): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  await lockCatalogItem(useCase, catalogItemId);
  const now = clock.now().toString();
  const there = await db.selectFrom('checklistStep').where('districtId', '=', actor.districtId).where('catalogItemId', '=', catalogItemId).where('endedAt', 'is', null).selectAll().execute();
  const kept = new Set<string>();
  for (const [position, { id, label, required, audience }] of steps.entries()) {
    const same = there.find((each) => each.id === id && !kept.has(each.id) && each.label === label && each.isRequired === required && each.audience === audience);
    if (same) {
      kept.add(same.id);
      if (same.position !== position) await db.updateTable('checklistStep').set({ position }).where('districtId', '=', actor.districtId).where('id', '=', same.id).execute();
    } else await db.insertInto('checklistStep').values({ districtId: actor.districtId, id: newId(), catalogItemId, position, label, isRequired: required, audience, createdAt: now }).execute();
  }
  const ended = there.filter((each) => !kept.has(each.id)).map((each) => each.id);
  if (ended.length > 0) await db.updateTable('checklistStep').set({ endedAt: now }).where('districtId', '=', actor.districtId).where('id', 'in', ended).execute();
  await recordAct(useCase, { act: 'checklist.kept', subjectType: 'catalog_item', subjectId: catalogItemId, details: { steps: steps.map((step) => step.label) } });
  return { id: catalogItemId };
}
