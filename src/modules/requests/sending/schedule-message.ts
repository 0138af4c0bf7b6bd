import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import { findSetting } from '../../district/index.ts';
import type { UseCase } from '../../people/index.ts';
import { lockRequest } from '../lock-request.ts';
import { sendingTime, type When } from './sending-time.ts';

export interface NewScheduledMessage {
  body: string;
  fileIds?: string[] | undefined;
  mentions?: string[] | undefined;
  seenVersion?: number | undefined;
  when: When;
}

/** Keeps a message that is sent in a moment, or at the time its writer chose. Until then it exists for the writer alone. */
export async function scheduleMessage(useCase: UseCase, requestId: string, { body, fileIds = [], mentions = [], seenVersion, when }: NewScheduledMessage): Promise<{ id: string; sendAt: string; recallSeconds: number }> {
  const { db, actor, clock } = useCase;
  await lockRequest(useCase, requestId, { act: 'write', seenVersion });
  const id = newId();
  const sendAt = new Date((await sendingTime(useCase, when)).epochMilliseconds).toISOString();
  await db.insertInto('scheduledMessage').values({ districtId: actor.districtId, id, requestId, authorId: actor.personId, body, fileIds, mentions, isLater: when !== 'now', writtenAt: clock.now().toString(), sendAt }).execute();
  if (when !== 'now') await recordAct(useCase, { act: 'request.message_scheduled', subjectType: 'request', subjectId: requestId, details: { sendAt } });
  await publish(useCase, { type: 'message.scheduled', subjectId: id });
  return { id, sendAt, recallSeconds: await findSetting(useCase, 'message_recall_seconds') };
}

/** Changes the words or the time of a message that was not sent. What was held waits again. */
export async function changeScheduledMessage(useCase: UseCase, id: string, { body, when }: { body?: string | undefined; when?: When | undefined }): Promise<{ id: string; sendAt: string }> {
  const { db, actor, clock } = useCase;
  const row = await lockOwn(useCase, id);
  await lockRequest(useCase, row.requestId, { act: 'write' });
  const sendAt = when ? new Date((await sendingTime(useCase, when)).epochMilliseconds).toISOString() : row.sendAt.toISOString();
  const again = when ? { state: 'waiting', settledAt: null, heldReason: null, writtenAt: clock.now().toString(), isLater: when !== 'now' } : {};
  await db.updateTable('scheduledMessage').set({ body: body ?? row.body, sendAt, ...again }).where('districtId', '=', actor.districtId).where('id', '=', id).execute();
  await publish(useCase, { type: 'message.scheduled', subjectId: id });
  return { id, sendAt };
}

/** The actor's own message that was not sent, under a lock that its sending respects. Throws AppError `conflict` when it was. */
export async function lockOwn({ db, actor }: UseCase, id: string) {
  const row = await db.selectFrom('scheduledMessage').where('districtId', '=', actor.districtId).where('id', '=', id).where('authorId', '=', actor.personId).selectAll().forUpdate().executeTakeFirst();
  if (!row) throw new AppError('not_found', 'There is no such message.');
  if (row.state === 'sent') throw new AppError('conflict', 'It was sent already.');
  if (row.state === 'recalled') throw new AppError('conflict', 'It was taken back already.');
  return row;
}
