import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import type { LockedPlan } from '../lock-plan.ts';
import { putTextBack } from '../parts/put-text-back.ts';
import { compareParts } from '../versions/compare-parts.ts';
import { keepVersion } from '../versions/keep-version.ts';
import type { PlanSnapshot } from '../versions/snapshot.ts';
import { takeSnapshot } from '../versions/take-snapshot.ts';

/**
 * Puts the text of the approved version back into a locked plan and returns the version that keeps what was typed, null
 * where nothing was. Standings stay: what was paused or done meanwhile was done in the plan in force. Throws AppError `value` without a reason.
 */
export async function discardAmendment(useCase: UseCase, plan: LockedPlan, reason: string): Promise<string | null> {
  const { db, actor } = useCase;
  if (!reason) throw new AppError('value', 'Say why the amendment is discarded.');
  const approved = await db.selectFrom('planVersion').where('districtId', '=', actor.districtId).where('id', '=', plan.approvedVersionId!).select('content').executeTakeFirstOrThrow();
  const { parts } = approved.content as PlanSnapshot;
  const now = await takeSnapshot(useCase, plan.id);
  const { items } = compareParts(parts, now.parts, (series, period) => `${series} ${period}`);
  const isTyped = items.some(({ change, fields }) => change !== 'changed' || fields.some(({ field }) => field !== 'standing'));
  const versionId = isTyped ? (await keepVersion(useCase, plan.id, 'discarded')).id : null;
  await putTextBack(useCase, plan.id, parts);
  return versionId;
}
