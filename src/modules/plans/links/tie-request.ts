import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { ordinary, visibleRequests } from '../../requests/index.ts';
import { lockPlan } from '../lock-plan.ts';
import { getPart } from '../parts/get-part.ts';
import { recordPlanAct } from '../record-plan-act.ts';

/** Ties a request to a goal of the plan of its school. Confidential ones are never tied: a list of goals would tell of them. Throws AppError `not_found`, `value`, `conflict`. */
export async function tieRequest(useCase: UseCase, planId: string, goalId: string, { requestId }: { requestId: string }): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  const plan = await lockPlan(useCase, planId, { act: 'tie' });
  const goal = await getPart(useCase, planId, goalId);
  if (goal.kind !== 'goal') throw new AppError('value', 'Requests are tied to goals.');
  const request = await db.selectFrom('request').where('request.id', '=', requestId).where('request.schoolId', '=', plan.schoolId).where(visibleRequests(useCase)).where(ordinary).select('request.id').executeTakeFirst();
  if (!request) throw new AppError('not_found', 'There is no such request of this school.');
  const tied = await db.selectFrom('planLink').where('districtId', '=', actor.districtId).where('goalId', '=', goalId).where('requestId', '=', requestId).where('untiedAt', 'is', null).select('id').executeTakeFirst();
  if (tied) throw new AppError('conflict', 'It is tied to this goal already.');
  const id = newId();
  await db.insertInto('planLink').values({ districtId: actor.districtId, id, planId, goalId, requestId, tiedBy: actor.personId, tiedAt: clock.now().toString() }).execute();
  await recordPlanAct(useCase, { plan, act: 'tied', state: plan.state });
  return { id };
}

/** Ends a tie; it stays on the record. Throws AppError `not_found`. */
export async function untieRequest(useCase: UseCase, planId: string, linkId: string): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  const plan = await lockPlan(useCase, planId, { act: 'tie' });
  const link = await db
    .selectFrom('planLink')
    .innerJoin('request', (join) => join.onRef('request.districtId', '=', 'planLink.districtId').onRef('request.id', '=', 'planLink.requestId'))
    .where('planLink.districtId', '=', actor.districtId)
    .where('planLink.id', '=', linkId)
    .where('planLink.planId', '=', planId)
    .where('planLink.untiedAt', 'is', null)
    .where(visibleRequests(useCase))
    .select('planLink.id')
    .executeTakeFirst();
  if (!link) throw new AppError('not_found', 'There is no such tie in this plan.');
  await db.updateTable('planLink').set({ untiedBy: actor.personId, untiedAt: clock.now().toString() }).where('districtId', '=', actor.districtId).where('id', '=', linkId).execute();
  await recordPlanAct(useCase, { plan, act: 'untied', state: plan.state });
  return { id: linkId };
}
