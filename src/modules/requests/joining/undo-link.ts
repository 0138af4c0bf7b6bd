import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import type { UseCase } from '../../people/index.ts';
import { lockRequest } from '../lock-request.ts';
import { recordStatus } from '../record-status.ts';
import type { RequestStatus } from '../request-states.ts';
import { keepRequestStanding } from '../standing/keep-request-standing.ts';
import { visibleRequests } from '../visibility.ts';
import { heardOf } from './heard-of.ts';
import type { LinkKind } from './link-kinds.ts';

/**
 * Undoes what joined two requests. A merged one goes on where it stood before, and who came to the other because of it
 * takes part and watches no more; one split off is closed, unless somebody wrote or did something there. Throws `not_found`, `in_use`.
 */
export async function undoLink(useCase: UseCase, linkId: string): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  const link = await db.selectFrom('requestLink').where('districtId', '=', actor.districtId).where('id', '=', linkId).where('endedAt', 'is', null).selectAll().forUpdate().executeTakeFirst();
  // A link exists for those who see both of its ends.
  const ends = link ? await db.selectFrom('request').where('request.id', 'in', [link.fromId, link.toId]).where(visibleRequests(useCase)).select(['id', 'schoolId', 'lane']).execute() : [];
  if (!link || ends.length < 2) throw new AppError('not_found', 'There is no such link.');
  const kind = link.kind as LinkKind;
  const request = await lockRequest(useCase, link.fromId, { act: kind === 'merged_into' ? 'unmerge' : 'join' });
  await db.updateTable('requestLink').set({ endedAt: clock.now().toString(), endedBy: actor.personId }).where('districtId', '=', actor.districtId).where('id', '=', linkId).execute();
  if (kind === 'merged_into') {
    await goOnAsBefore(useCase, link.fromId);
    await leaveOther(useCase, link.toId, link.madeAt);
  }
  if (kind === 'split_from') await closeSplit(useCase, request);
  const heard = heardOf(ends.toSorted((a, b) => Number(b.id === link.fromId) - Number(a.id === link.fromId)));
  await recordAct(useCase, { act: 'request.unlinked', subjectType: 'request', subjectId: heard[0]!.id, details: { kind, toId: link.toId } });
  for (const { id, schoolId } of heard) await publish(useCase, { type: 'request.linked', subjectId: id, payload: { schoolId } });
  return { id: linkId };
}

async function goOnAsBefore(useCase: UseCase, requestId: string): Promise<void> {
  const before = await useCase.db
    .selectFrom('requestStatusChange')
    .where('districtId', '=', useCase.actor.districtId)
    .where('requestId', '=', requestId)
    .select('status')
    .orderBy('changedAt', 'desc')
    .orderBy('id', 'desc')
    .offset(1)
    .limit(1)
    .executeTakeFirstOrThrow();
  const id = await recordStatus(useCase, requestId, before.status as RequestStatus, 'It is a request of its own again');
  await keepRequestStanding(useCase, requestId, { cause: 'reopened', causeId: id });
}

async function leaveOther({ db, actor, clock }: UseCase, requestId: string, since: Date): Promise<void> {
  await db.updateTable('requestParty').set({ until: clock.now().toString() }).where('districtId', '=', actor.districtId).where('requestId', '=', requestId).where('part', '=', 'collaborator').where('since', '=', since).where('until', 'is', null).execute();
  await db.updateTable('watch').set({ until: clock.now().toString() }).where('districtId', '=', actor.districtId).where('requestId', '=', requestId).where('since', '=', since).where('until', 'is', null).execute();
}

async function closeSplit(useCase: UseCase, request: { id: string; status: RequestStatus; version: number; openPieceCount: number }): Promise<void> {
  if (request.status !== 'submitted' || request.openPieceCount > 0) throw new AppError('in_use', 'Somebody works on it already. Resolve it, or merge it back.');
  const id = await recordStatus(useCase, request.id, 'closed', 'Split off by mistake');
  await keepRequestStanding(useCase, request.id, { cause: 'closed', causeId: id });
}
