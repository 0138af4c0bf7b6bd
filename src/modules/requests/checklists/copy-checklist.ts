import { sql } from 'kysely';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { addSteps } from './add-steps.ts';

/**
 * Gives a request the steps of its kind: when it opens, and when it is said to be of another kind. Steps of the former
 * kind of which nothing was said yet are ended; those that were marked stay, as part of what was done.
 */
export async function copyChecklist(useCase: UseCase, requestId: string, catalogItemId: string | null): Promise<void> {
  const { db, actor, clock } = useCase;
  await sql`update request_step step set ended_at = ${clock.now().toString()}
    where step.district_id = ${actor.districtId} and step.request_id = ${requestId} and step.ended_at is null and step.checklist_step_id is not null
      and not exists (select from request_step_mark mark where mark.district_id = step.district_id and mark.step_id = step.id)
      and not exists (select from checklist_step template where template.district_id = step.district_id and template.id = step.checklist_step_id and template.catalog_item_id = ${catalogItemId ?? newId()})`.execute(db);
  if (!catalogItemId) return;
  const { rows } = await sql<{ id: string; label: string; required: boolean; audience: 'district' | 'school' }>`
    select template.id, template.label, template.is_required as required, template.audience from checklist_step template
    where template.district_id = ${actor.districtId} and template.catalog_item_id = ${catalogItemId} and template.ended_at is null
      and not exists (select from request_step step where step.district_id = template.district_id and step.request_id = ${requestId} and step.checklist_step_id = template.id and step.ended_at is null)
    order by template.position, template.id`.execute(db);
  await addSteps(useCase, requestId, rows.map(({ id, ...step }) => ({ ...step, checklistStepId: id })));
}
