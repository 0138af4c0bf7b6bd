import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { nextNumber } from '../../tiers/index.ts';
import { abilitiesOnDemand, asksFor } from '../abilities.ts';
import type { DemandDraft } from '../contract/demands.ts';
import { findMeasureId } from '../find-measure-id.ts';
import { lockDemand } from '../lock-demand.ts';
import { recordSteps } from '../record-steps.ts';

/** Drafts a demand; its drafter owns it. Throws AppError `not_allowed` for another department, `dates` where it is due before it is sent. */
export async function draftDemand(useCase: UseCase, draft: DemandDraft): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  const values = await checked(useCase, draft);
  const id = newId();
  await db
    .insertInto('demand')
    .values({ districtId: actor.districtId, id, number: await nextNumber(useCase, 'demand', 1), ownerId: actor.personId, draftedBy: actor.personId, draftedAt: clock.now().toString(), ...values })
    .execute();
  await recordSteps(useCase, id, [{ kind: 'drafted', revision: 0 }]);
  return { id };
}

/** Puts new words and days into a draft. Throws AppError `not_found`, `not_allowed` once it was submitted. */
export async function editDemand(useCase: UseCase, id: string, draft: DemandDraft): Promise<{ id: string }> {
  const { db, actor } = useCase;
  const demand = await lockDemand(useCase, id);
  requireAbility(abilitiesOnDemand(demand, actor), 'edit');
  await db.updateTable('demand').set(await checked(useCase, draft)).where('districtId', '=', actor.districtId).where('id', '=', id).execute();
  return { id };
}

/** Throws a draft away; it stays in the trail. */
export async function discardDemand(useCase: UseCase, id: string): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  const demand = await lockDemand(useCase, id);
  requireAbility(abilitiesOnDemand(demand, actor), 'discard');
  await db.updateTable('demand').set({ discardedAt: clock.now().toString() }).where('districtId', '=', actor.districtId).where('id', '=', id).execute();
  await recordSteps(useCase, id, [{ kind: 'discarded', revision: 0 }]);
  return { id };
}

async function checked(useCase: UseCase, { measureKey, ...draft }: DemandDraft) {
  const { db, actor } = useCase;
  const mine = asksFor(actor);
  if (mine !== 'any' && !mine.includes(draft.departmentId)) throw new AppError('not_allowed', 'The people of a department ask in its name.', { act: 'draft', reason: 'department_only' });
  const department = await db.selectFrom('department').where('districtId', '=', actor.districtId).where('id', '=', draft.departmentId).where('endedAt', 'is', null).select('id').executeTakeFirst();
  if (!department) throw new AppError('not_found', 'There is no such department.');
  const measureId = await findMeasureId(useCase, measureKey);
  if (measureId === undefined) throw new AppError('measure', 'The district has no such measure.');
  if (draft.dueOn < draft.sendOn) throw new AppError('dates', 'It is due before it is sent.');
  return { ...draft, measureId };
}
