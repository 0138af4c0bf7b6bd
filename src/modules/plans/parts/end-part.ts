import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { lockPlan } from '../lock-plan.ts';
import { checkSize } from './check-size.ts';
import { getPart } from './get-part.ts';
import { keepRevisions } from './keep-revision.ts';

/** Takes a part out with all that stands under it. All is kept, and `restorePart` puts it back as one. */
export async function endPart(useCase: UseCase, planId: string, partId: string): Promise<{ ended: string[] }> {
  const { db, actor, clock } = useCase;
  await lockPlan(useCase, planId, { act: 'write' });
  await getPart(useCase, planId, partId);
  const at = clock.now().toString();
  const { rows } = await sql<{ id: string }>`
    with recursive under as (
      select id from plan_part where district_id = ${actor.districtId} and id = ${partId}
      union all select p.id from plan_part p join under on p.parent_id = under.id where p.district_id = ${actor.districtId} and p.ended_at is null)
    update plan_part set ended_at = ${at}, version = version + 1, changed_by = ${actor.personId}, changed_at = ${at} where district_id = ${actor.districtId} and id in (select id from under) returning id`.execute(db);
  const ended = rows.map(({ id }) => id);
  await keepRevisions(useCase, planId, ended);
  return { ended };
}

/** Puts a part back with what was taken out with it. Throws AppError `not_found`, `conflict` where what it stood under is out. */
export async function restorePart(useCase: UseCase, planId: string, partId: string): Promise<{ restored: string[] }> {
  const { db, actor, clock } = useCase;
  await lockPlan(useCase, planId, { act: 'write' });
  const part = await db.selectFrom('planPart').where('districtId', '=', actor.districtId).where('planId', '=', planId).where('id', '=', partId).select(['parentId', 'endedAt']).executeTakeFirst();
  if (!part) throw new AppError('not_found', 'There is no such part in this plan.');
  if (!part.endedAt) return { restored: [] };
  if (part.parentId && (await db.selectFrom('planPart').where('districtId', '=', actor.districtId).where('id', '=', part.parentId).where('endedAt', 'is not', null).select('id').executeTakeFirst())) throw new AppError('conflict', 'What it stood under was taken out too. Put that back first.');
  const { rows } = await sql<{ id: string }>`
    with recursive under as (
      select id, ended_at from plan_part where district_id = ${actor.districtId} and id = ${partId}
      union all select p.id, p.ended_at from plan_part p join under on p.parent_id = under.id and p.ended_at = under.ended_at where p.district_id = ${actor.districtId})
    update plan_part set ended_at = null, version = version + 1, changed_by = ${actor.personId}, changed_at = ${clock.now().toString()} where district_id = ${actor.districtId} and id in (select id from under) returning id`.execute(db);
  const restored = rows.map(({ id }) => id);
  await checkSize(useCase, planId);
  await keepRevisions(useCase, planId, restored);
  return { restored };
}
