import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { lockPlan } from '../lock-plan.ts';
import { recordPlanAct } from '../record-plan-act.ts';
import { beginCycle } from './begin-cycle.ts';

/** Begins the next cycle of an approved plan, today unless told. Throws AppError `dates` for a day before the running cycle began. */
export async function beginNextCycle(useCase: UseCase, planId: string, { startsOn = useCase.actor.today }: { startsOn?: string | undefined }): Promise<{ id: string; number: number }> {
  const { db, actor } = useCase;
  const plan = await lockPlan(useCase, planId, { act: 'next_cycle' });
  const running = await db.selectFrom('planCycle').where('districtId', '=', actor.districtId).where('planId', '=', planId).where('endedAt', 'is', null).select('startsOn').executeTakeFirst();
  if (running && startsOn <= running.startsOn) throw new AppError('dates', 'The next cycle begins after the one that runs.');
  if (startsOn < actor.today) throw new AppError('dates', 'A cycle begins today or later.');
  const made = await beginCycle(useCase, plan, startsOn);
  await recordPlanAct(useCase, { plan, act: 'next_cycle', state: plan.state, note: `Cycle ${made.number} from ${startsOn}.` });
  return made;
}
