import { sql } from 'kysely';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { schoolDayAfter } from '../../tiers/index.ts';
import { abilitiesOnDemand } from '../abilities.ts';
import { lockDemand } from '../lock-demand.ts';
import { readRules } from '../read-rules.ts';
import { recordSteps } from '../record-steps.ts';
import { requireFreeDay } from '../require-free-day.ts';

export interface NewTerms {
  minutes: number;
  sendOn: string;
  dueOn: string;
  reason: string;
}

/** Asks for other minutes or days. Where it waits they take the place of the old; where it was approved the old hold until the region approves the new. */
export async function changeTerms(useCase: UseCase, id: string, { minutes, sendOn, dueOn, reason }: NewTerms): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  const demand = await lockDemand(useCase, id);
  requireAbility(abilitiesOnDemand(demand, actor), 'change_terms');
  if (dueOn < sendOn) throw new AppError('dates', 'It is due before it is sent.');
  if (minutes === demand.minutes && sendOn === demand.sendOn && dueOn === demand.dueOn) throw new AppError('unchanged', 'These are its minutes and days already.');
  const rules = await readRules(useCase);
  await requireFreeDay(useCase, rules, id, dueOn);
  const revision = demand.revision + 1;
  const decideBy = schoolDayAfter(rules.calendar, actor.today, rules.approvalDays);
  await db.updateTable('demand').set({ minutes, sendOn, dueOn, revision, decideBy }).where('districtId', '=', actor.districtId).where('id', '=', id).execute();
  await db.insertInto('demandTerms').values({ districtId: actor.districtId, demandId: id, revision, minutes, sendOn, dueOn, reason, proposedBy: actor.personId, proposedAt: clock.now().toString() }).execute();
  const its = sql`district_id = ${actor.districtId} and demand_id = ${id}`;
  await sql`update demand_answer set revision = ${revision}, minutes = ${minutes}, send_on = ${sendOn}, due_on = ${dueOn} where ${its} and state = 'waiting'`.execute(db);
  await sql`update demand_answer set pending_revision = ${revision} where ${its} and state = 'open'`.execute(db);
  await recordSteps(useCase, id, [{ kind: 'changed', revision, minutes, dueOn, reason }]);
  return { id };
}
