import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import type { UseCase } from '../../people/index.ts';
import { lockRequest } from '../lock-request.ts';
import { getLinked } from './get-linked.ts';
import { heardOf } from './heard-of.ts';
import { keepLink } from './keep-link.ts';

/**
 * Links a request to another that the actor sees: as related, or as part of it. A part has no parts of its own, and both
 * are confidential alike: the refusal of a deeper part must not tell of one that the actor does not see.
 */
export async function linkRequests(useCase: UseCase, requestId: string, { kind, toId, reason }: { kind: 'related' | 'part_of'; toId: string; reason?: string | undefined }): Promise<{ id: string }> {
  const { db, actor } = useCase;
  const request = await lockRequest(useCase, requestId, { act: 'join' });
  const other = await getLinked(useCase, toId, request);
  if (kind === 'part_of') {
    if (request.lane !== other.lane) throw new AppError('other_lane', 'A confidential request and another one can be related, but neither can be a part of the other.');
    const deeper = await db
      .selectFrom('requestLink')
      .where('districtId', '=', actor.districtId)
      .where('endedAt', 'is', null)
      .where('kind', '=', 'part_of')
      .where((eb) => eb.or([eb('toId', '=', requestId), eb('fromId', '=', toId)]))
      .select('id')
      .executeTakeFirst();
    if (deeper) throw new AppError('too_deep', 'A request with parts cannot be part of another, nor a part have parts.');
  }
  const id = await keepLink(useCase, { kind, fromId: requestId, toId, reason });
  const heard = heardOf([request, other]);
  await recordAct(useCase, { act: 'request.linked', subjectType: 'request', subjectId: heard[0]!.id, ...(reason ? { reason } : {}), details: { kind, toId } });
  for (const each of heard) await publish(useCase, { type: 'request.linked', subjectId: each.id, payload: { schoolId: each.schoolId } });
  return { id };
}
