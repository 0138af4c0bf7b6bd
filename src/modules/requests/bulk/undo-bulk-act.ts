import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import type { UseCase } from '../../people/index.ts';
import { assignRequest } from '../handoffs/assign-request.ts';
import { undoLink } from '../joining/undo-link.ts';
import { lockRequest } from '../lock-request.ts';
import { recordStatus } from '../record-status.ts';
import type { RequestStatus } from '../request-states.ts';
import { keepRequestStanding } from '../standing/keep-request-standing.ts';
import type { BulkActInput, BulkItem } from './contract.ts';
import type { Before } from './perform-act.ts';
import { tryEach } from './try-each.ts';

const undoWithinHours = 24;

/**
 * Undoes one's own act on many, within a day, where nobody did anything about it since. Throws AppError `not_found` for
 * somebody else's, `too_late`, `conflict` when it was undone before.
 */
export async function undoBulkAct(useCase: UseCase, id: string): Promise<{ items: BulkItem[] }> {
  const { db, actor, clock } = useCase;
  const done = await db.selectFrom('bulkAct').where('districtId', '=', actor.districtId).where('id', '=', id).where('doneBy', '=', actor.personId).selectAll().forUpdate().executeTakeFirst();
  if (!done) throw new AppError('not_found', 'There is no such act of yours.');
  if (done.undoneAt) throw new AppError('conflict', 'It was undone already.');
  if (clock.now().subtract({ hours: undoWithinHours }).epochMilliseconds > done.doneAt.getTime()) throw new AppError('too_late', 'It is more than a day old. Change each request on its own page.');
  await db.updateTable('bulkAct').set({ undoneAt: clock.now().toString() }).where('districtId', '=', actor.districtId).where('id', '=', id).execute();
  const rows = await db.selectFrom('bulkActItem').where('districtId', '=', actor.districtId).where('bulkActId', '=', id).select(['requestId', 'before']).execute();
  const before = new Map(rows.map((row) => [row.requestId, row.before as unknown as Before]));
  const perform = async (requestId: string) => {
    await setBack(useCase, requestId, done.act as unknown as BulkActInput, before.get(requestId)!);
    return 'is as it was before';
  };
  return { items: await tryEach(useCase, [...before.keys()], { perform, keep: true }) };
}

async function setBack(useCase: UseCase, requestId: string, act: BulkActInput, before: Before): Promise<void> {
  if ('linkId' in before) {
    await undoLink(useCase, before.linkId);
    return;
  }
  if ('ownerId' in before) {
    const { ownerId } = await lockRequest(useCase, requestId, { act: 'assign' });
    if (act.kind === 'assign' && ownerId !== act.toPersonId) throw new AppError('conflict', 'It went on to somebody else since.');
    await assignRequest(useCase, requestId, { toPersonId: before.ownerId, reason: 'Given to somebody else by mistake.' });
    return;
  }
  const request = await lockRequest(useCase, requestId, { act: 'write' });
  if (act.kind === 'status' && request.status !== act.status) throw new AppError('conflict', 'It stands elsewhere since.');
  const id = await recordStatus(useCase, requestId, before.status as RequestStatus, 'Set by mistake.');
  await keepRequestStanding(useCase, requestId, { cause: before.status === 'waiting_on_school' ? 'paused' : 'resumed', causeId: id });
  await recordAct(useCase, { act: 'request.status_undone', subjectType: 'request', subjectId: requestId });
  await publish(useCase, { type: 'request.status_changed', subjectId: requestId, payload: { schoolId: request.schoolId } });
}
