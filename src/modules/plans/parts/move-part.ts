import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { lockPlan } from '../lock-plan.ts';
import { getPart } from './get-part.ts';
import type { PlanPart } from './part-fields.ts';
import { partRows } from './part-rows.ts';

/** Puts a part before one of its siblings, or last. Throws AppError `value` for what is no sibling. */
export async function movePart(useCase: UseCase, planId: string, partId: string, { beforeId }: { beforeId: string | null }): Promise<PlanPart> {
  const { db, actor } = useCase;
  await lockPlan(useCase, planId, { act: 'write' });
  const part = await getPart(useCase, planId, partId);
  const siblings = (await partRows(useCase, planId)).filter((each) => each.parentId === part.parentId && each.kind === part.kind && each.id !== partId).map(({ id }) => id);
  const place = beforeId === null ? siblings.length : siblings.indexOf(beforeId);
  if (place < 0) throw new AppError('value', 'A part is moved among those of its kind that stand with it.');
  const order = siblings.toSpliced(place, 0, partId);
  await sql`
    update plan_part p set position = placed.position from unnest(${order}::uuid[], ${order.map((_, index) => (index + 1) * 1_024)}::float8[]) as placed (id, position)
    where p.district_id = ${actor.districtId} and p.id = placed.id`.execute(db);
  return part;
}
