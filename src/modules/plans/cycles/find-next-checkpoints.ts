import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import type { PlanState } from '../plan-states.ts';
import { visiblePlans } from '../visibility.ts';
import type { CheckpointState } from './checkpoint-states.ts';

export interface NextCheckpoint {
  schoolId: string;
  planId: string;
  planState: PlanState;
  /** Null where the plan has no checkpoint that is not locked. */
  checkpointId: string | null;
  state: CheckpointState | null;
  dayNumber: number | null;
  dueOn: string | null;
  isLate: boolean;
}

/** Of each school the plan of the year that runs, where the actor sees it, and its first checkpoint that is not locked: one that is over is not skipped. One statement. */
export async function findNextCheckpoints({ db, actor }: UseCase, schoolIds: string[]): Promise<NextCheckpoint[]> {
  const { rows } = await sql<NextCheckpoint>`
    select plan.school_id, plan.id as plan_id, plan.state as plan_state, k.id as checkpoint_id, k.state, k.day_number, k.due_on, coalesce(k.due_on < ${actor.today}, false) as is_late
    from plan join school_year y on y.district_id = plan.district_id and y.id = plan.school_year_id and y.starts_on <= ${actor.today} and y.ends_on >= ${actor.today}
    left join lateral (select c.id, c.state, c.day_number, c.due_on from checkpoint c where c.district_id = plan.district_id and c.plan_id = plan.id and c.state <> 'locked' order by c.due_on, c.id limit 1) k on true
    where plan.school_id = any(${schoolIds}::uuid[]) and ${visiblePlans({ actor })} order by plan.school_id, plan.id`.execute(db);
  return rows;
}
