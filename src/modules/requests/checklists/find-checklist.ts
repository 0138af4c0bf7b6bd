import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { editsItemsOf } from '../catalog/require-catalog-editor.ts';
import type { StepInput } from './step-input.ts';

/** The steps of a kind of request as they hold today, for those who keep them. */
export async function findChecklist({ db, actor }: UseCase, catalogItemId: string): Promise<{ items: (StepInput & { id: string })[] }> {
  const item = await db
    .selectFrom('catalogItem')
    .innerJoin('supportFunction', (join) => join.onRef('supportFunction.districtId', '=', 'catalogItem.districtId').onRef('supportFunction.id', '=', 'catalogItem.functionId'))
    .where('catalogItem.districtId', '=', actor.districtId)
    .where('catalogItem.id', '=', catalogItemId)
    .where('catalogItem.endedAt', 'is', null)
    .select('supportFunction.departmentId')
    .executeTakeFirst();
  if (!item) throw new AppError('not_found', 'There is no such thing to ask for.');
  if (!editsItemsOf(actor, item.departmentId)) throw new AppError('not_allowed', 'The head of the owning department, or the administrator, keeps its checklist.', { reason: 'role' });
  const rows = await db.selectFrom('checklistStep').where('districtId', '=', actor.districtId).where('catalogItemId', '=', catalogItemId).where('endedAt', 'is', null).select(['id', 'label', 'isRequired', 'audience']).orderBy('position').orderBy('id').execute();
  return { items: rows.map((row) => ({ id: row.id, label: row.label, required: row.isRequired, audience: row.audience as StepInput['audience'] })) };
}
