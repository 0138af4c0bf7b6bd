import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { copyChecklist } from '../checklists/copy-checklist.ts';
import { lockRequest } from '../lock-request.ts';
import { targetOf } from '../routing/target-of.ts';
import { keepRequestStanding } from '../standing/keep-request-standing.ts';

/**
 * Says that a request is of another kind. From now on it is that kind's function's, under its promise of today, with its
 * checklist; every date that moves by it names this as the cause. Whoever owns it keeps it: handing over is an act of its own.
 */
export async function reclassifyRequest(useCase: UseCase, requestId: string, { catalogItemId, reason, seenVersion }: { catalogItemId: string; reason: string; seenVersion?: number | undefined }): Promise<{ id: string; version: number }> {
  const { db, actor, clock } = useCase;
  const request = await lockRequest(useCase, requestId, { act: 'reclassify', seenVersion });
  const before = await db.selectFrom('request').where('districtId', '=', actor.districtId).where('id', '=', requestId).select(['catalogItemId', 'commitmentId']).executeTakeFirstOrThrow();
  if (before.catalogItemId === catalogItemId) throw new AppError('same_kind', 'It is of this kind already.');
  const target = await targetOf(useCase, { catalogItemId });
  if (target.lane !== 'ordinary' && target.lane !== request.lane) throw new AppError('other_lane', 'What is asked under this kind is confidential. Make the request confidential first.');
  const id = newId();
  await db.insertInto('reclassification').values({ districtId: actor.districtId, id, requestId, fromItemId: before.catalogItemId, toItemId: catalogItemId, fromCommitmentId: before.commitmentId, toCommitmentId: target.commitmentId, reason, madeBy: actor.personId, madeAt: clock.now().toString() }).execute();
  await db.updateTable('request').set({ catalogItemId, functionId: target.functionId, departmentId: target.departmentId, commitmentId: target.commitmentId }).where('districtId', '=', actor.districtId).where('id', '=', requestId).execute();
  await copyChecklist(useCase, requestId, catalogItemId);
  const version = await keepRequestStanding(useCase, requestId, { cause: 'reclassified', causeId: id, note: `Now “${target.itemName}”` });
  await recordAct(useCase, { act: 'request.reclassified', subjectType: 'request', subjectId: requestId, reason, details: { from: before.catalogItemId, to: catalogItemId } });
  await publish(useCase, { type: 'request.reclassified', subjectId: requestId, payload: { schoolId: request.schoolId } });
  return { id: requestId, version };
}
