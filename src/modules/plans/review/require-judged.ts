import { AppError } from '../../../platform/errors.ts';
import type { LockedPlan } from '../lock-plan.ts';

/** Throws AppError `stale` where somebody judges another version than the one that waits: they must read that first. */
export function requireJudged(plan: Pick<LockedPlan, 'judgedVersionId'>, versionId: string): void {
  if (plan.judgedVersionId !== versionId) throw new AppError('stale', 'The plan was changed since the version that you read. Read the new one, then decide.', { seen: versionId, now: plan.judgedVersionId });
}
