import { recordAct } from '../../../platform/audit/record-act.ts';
import type { UseCase } from '../../people/index.ts';
import { lockCatalogItem } from './require-catalog-editor.ts';

/** Takes something out of the catalogue. Requests that were asked under it keep it and its promise. */
export async function endCatalogItem(useCase: UseCase, id: string): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  const item = await lockCatalogItem(useCase, id);
  await db.updateTable('catalogItem').set({ endedAt: clock.now().toString() }).where('districtId', '=', actor.districtId).where('id', '=', id).execute();
  await recordAct(useCase, { act: 'catalog_item.ended', subjectType: 'catalog_item', subjectId: id, details: { name: item.name } });
  return { id };
}
