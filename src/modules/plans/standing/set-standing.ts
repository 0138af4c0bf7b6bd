import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { lockPlan } from '../lock-plan.ts';
import { getPart } from '../parts/get-part.ts';
import type { PartKind, standings } from '../parts/part-fields.ts';
import { recordPlanAct } from '../record-plan-act.ts';

type Standing = (typeof standings)[number];

/** Which standings a part of a kind may have. */
const standingsOf: Record<PartKind, readonly Standing[]> = { goal: [], strategy: ['open', 'paused', 'stopped', 'done'], action_step: ['open', 'stopped', 'done'], indicator: [], evidence: [] };

/** How a strategy or an action step stands from now on. Throws AppError `value` for a pause or a stop without a reason, and for parts that have no standing. */
export async function setStanding(useCase: UseCase, planId: string, partId: string, { standing, reason }: { standing: Standing; reason: string }): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  const plan = await lockPlan(useCase, planId, { act: 'set_standing' });
  const part = await getPart(useCase, planId, partId);
  if (!standingsOf[part.kind].includes(standing)) throw new AppError('value', 'Strategies are paused, stopped or taken up again; action steps are done, stopped or open.');
  if (part.standing === standing) throw new AppError('conflict', 'It stands so already.');
  if ((standing === 'paused' || standing === 'stopped') && reason === '') throw new AppError('value', 'Say why; whoever looks at the plan later needs it.');
  const id = newId();
  await db.insertInto('planPartStanding').values({ districtId: actor.districtId, id, planId, partId, standing, reason, setBy: actor.personId, setAt: clock.now().toString() }).execute();
  await db.updateTable('planPart').set({ standing }).where('districtId', '=', actor.districtId).where('id', '=', partId).execute();
  await recordPlanAct(useCase, { plan, act: `${part.kind}_${standing}`, state: plan.state, note: reason });
  return { id };
}
