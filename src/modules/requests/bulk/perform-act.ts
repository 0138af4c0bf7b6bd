import type { UseCase } from '../../people/index.ts';
import { changeStatus } from '../conversation/change-status.ts';
import { assignRequest } from '../handoffs/assign-request.ts';
import { linkRequests } from '../joining/link-requests.ts';
import type { BulkActInput } from './contract.ts';

/** What is needed to undo the act on one request. */
export type Before = { ownerId: string } | { status: string } | { linkId: string };

/** The act on one request, by the same use case as on its own page, so that the same rules hold. */
export async function performAct(useCase: UseCase, requestId: string, act: BulkActInput): Promise<Before> {
  if (act.kind === 'part_of') return { linkId: (await linkRequests(useCase, requestId, act)).id };
  const before = await useCase.db.selectFrom('request').where('districtId', '=', useCase.actor.districtId).where('id', '=', requestId).select(['ownerId', 'status']).executeTakeFirst();
  if (act.kind === 'assign') {
    await assignRequest(useCase, requestId, act);
    return { ownerId: before!.ownerId };
  }
  await changeStatus(useCase, requestId, act);
  return { status: before!.status };
}
