import { sql } from 'kysely';
import { newId } from '../../../platform/ids.ts';
import { loadCalendar } from '../../district/index.ts';
import type { DistrictUseCase } from '../../people/index.ts';
import type { TemplateContent } from '../templates/template-content.ts';
import { checkpointDays } from './checkpoint-days.ts';

/**
 * Begins the next cycle of an approved plan on a local day, with its checkpoints, and ends the one before. It takes on the
 * action steps that are not finished and whose strategy goes on; those of the cycle before are marked as carried.
 */
export async function beginCycle(useCase: DistrictUseCase, plan: { id: string; templateVersionId: string }, startsOn: string): Promise<{ id: string; number: number }> {
  const { db, actor, clock } = useCase;
  const { content } = await db.selectFrom('planTemplateVersion').where('districtId', '=', actor.districtId).where('id', '=', plan.templateVersionId).select('content').executeTakeFirstOrThrow();
  const days = checkpointDays(await loadCalendar(useCase), startsOn, (content as TemplateContent).cycle);
  const before = await db.selectFrom('planCycle').where('districtId', '=', actor.districtId).where('planId', '=', plan.id).select(['id', 'number', 'endedAt']).orderBy('number', 'desc').limit(1).executeTakeFirst();
  const id = newId();
  const at = clock.now().toString();
  const number = (before?.number ?? 0) + 1;
  if (before && !before.endedAt) await db.updateTable('planCycle').set({ endedAt: at }).where('districtId', '=', actor.districtId).where('id', '=', before.id).execute();
  await db.insertInto('planCycle').values({ districtId: actor.districtId, id, planId: plan.id, number, startsOn, endsOn: days.at(-1)!.dueOn, begunBy: actor.personId, begunAt: at }).execute();
  await db.insertInto('checkpoint').values(days.map((day) => ({ districtId: actor.districtId, id: newId(), planId: plan.id, cycleId: id, ...day }))).execute();
  await sql`
    insert into plan_cycle_step (district_id, cycle_id, step_id, carried_from)
    select p.district_id, ${id}, p.id, (select s.cycle_id from plan_cycle_step s where s.district_id = p.district_id and s.step_id = p.id and s.cycle_id = ${before?.id ?? null})
    from plan_part p join plan_part strategy on strategy.district_id = p.district_id and strategy.id = p.parent_id
    where p.district_id = ${actor.districtId} and p.plan_id = ${plan.id} and p.kind = 'action_step' and p.ended_at is null and p.standing = 'open' and strategy.ended_at is null and strategy.standing in ('open', 'paused')`.execute(db);
  return { id, number };
}
