import { sql } from 'kysely';
import type { Subscriber } from '../../../platform/events/dispatch.ts';
import { newId } from '../../../platform/ids.ts';
import { forgetCalendar, loadCalendar } from '../../district/index.ts';
import { inBackground } from '../../people/index.ts';
import type { TemplateContent } from '../templates/template-content.ts';
import { checkpointDays } from './checkpoint-days.ts';

/** As far back as a closure may still be declared. */
const lookBackDays = 31;

/**
 * A changed calendar counts the days of every checkpoint that has not begun again; each move keeps its cause. A day just past
 * on which schools turn out to have been closed moves on; none moves back to a day that is over.
 */
export const redateCheckpoints: Subscriber = {
  type: 'calendar.changed',
  effect: 'redate-checkpoints',
  run: async (context, event) => {
    const useCase = await inBackground(context, event.districtId);
    const { db, actor, clock } = useCase;
    forgetCalendar(actor.districtId);
    const { rows } = await sql<{ id: string; dayNumber: number; dueOn: string; startsOn: string; cycle: TemplateContent['cycle'] }>`
      select k.id, k.day_number, k.due_on, c.starts_on, v.content -> 'cycle' as cycle from checkpoint k
      join plan_cycle c on c.district_id = k.district_id and c.id = k.cycle_id and c.ended_at is null
      join plan on plan.district_id = k.district_id and plan.id = k.plan_id join plan_template_version v on v.district_id = plan.district_id and v.id = plan.template_version_id
      where k.district_id = ${actor.districtId} and k.state = 'scheduled' and k.due_on >= ${actor.today}::date - ${lookBackDays}::int order by k.id for update of k`.execute(db);
    const calendar = await loadCalendar(useCase);
    const moved = rows.flatMap(({ id, dayNumber, dueOn, startsOn, cycle }) => {
      const toOn = checkpointDays(calendar, startsOn, cycle).find((day) => day.dayNumber === dayNumber)?.dueOn;
      return toOn && toOn !== dueOn && (toOn > dueOn || toOn >= actor.today) ? [{ checkpointId: id, fromOn: dueOn, toOn }] : [];
    });
    if (moved.length === 0) return;
    const cause = typeof event.payload.reason === 'string' ? event.payload.reason : 'The calendar changed.';
    for (const { checkpointId, toOn } of moved) await db.updateTable('checkpoint').set({ dueOn: toOn }).where('districtId', '=', actor.districtId).where('id', '=', checkpointId).execute();
    await db.insertInto('checkpointMove').values(moved.map((move) => ({ districtId: actor.districtId, id: newId(), ...move, cause, movedAt: clock.now().toString() }))).execute();
  },
};
