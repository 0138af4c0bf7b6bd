import { keepCommitment } from '../../commitments/index.ts';
import { scopeOf, type UseCase } from '../../people/index.ts';
import { lockPlan } from '../lock-plan.ts';
import { getPart } from '../parts/get-part.ts';

export interface PromiseInPlan {
  what: string;
  sentence?: string | undefined;
  dueOn: string;
  ownerId?: string | undefined;
  /** The goal, strategy or step that it serves. */
  partId?: string | undefined;
}

/** Keeps a promise that is made inside a plan, by the school or by those who serve it. Throws AppError `not_found` for a part of another plan. */
export async function promiseInPlan(useCase: UseCase, planId: string, { partId, ...promise }: PromiseInPlan): Promise<{ id: string }> {
  const plan = await lockPlan(useCase, planId, { act: 'promise' });
  if (partId) await getPart(useCase, planId, partId);
  const direction = scopeOf(useCase.actor, 'schoolId').includes(plan.schoolId) ? 'by_school' : 'to_school';
  return keepCommitment(useCase, { ...promise, schoolId: plan.schoolId, direction, source: { kind: 'plan', id: planId, partId } });
}
