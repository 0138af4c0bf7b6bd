import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import type { StepInput } from './step-input.ts';

/** Puts steps behind those that a locked request has already. */
export async function addSteps({ db, actor, clock }: UseCase, requestId: string, steps: (StepInput & { checklistStepId?: string })[]): Promise<void> {
  if (steps.length === 0) return;
  const last = await db.selectFrom('requestStep').where('districtId', '=', actor.districtId).where('requestId', '=', requestId).select((eb) => eb.fn.max('position').as('position')).executeTakeFirst();
  const first = (last?.position ?? -1) + 1;
  await db
    .insertInto('requestStep')
    .values(steps.map(({ label, required, audience, checklistStepId }, n) => ({ districtId: actor.districtId, id: newId(), requestId, checklistStepId: checklistStepId ?? null, position: first + n, label, isRequired: required, audience, addedBy: actor.personId, addedAt: clock.now().toString() })))
    .execute();
}
