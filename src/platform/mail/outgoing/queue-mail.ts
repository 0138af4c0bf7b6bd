import type { Clock } from '../../clock/clock.ts';
import type { Db } from '../../database/in-district.ts';
import { publish } from '../../events/publish.ts';
import { newId } from '../../ids.ts';

export interface QueuedMail {
  /** Names the composer. */
  purpose: string;
  subjectId: string;
  personId: string;
  threadId?: string | undefined;
  notBefore?: string | undefined;
  /** Of the mail with this id. */
  messageId: (id: string) => string;
}

interface Sender {
  db: Db;
  actor: { districtId: string; personId: string | null };
  clock: Clock;
}

/** Writes a mail into the queue, in the transaction of the act that causes it. For one purpose, subject and person there is one, however often it is asked for. */
export async function queueMail(sender: Sender, { purpose, subjectId, personId, threadId, notBefore, messageId }: QueuedMail): Promise<void> {
  const { db, actor, clock } = sender;
  const id = newId();
  const now = clock.now().toString();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('outgoingMail')
    .values({ districtId: actor.districtId, id, purpose, subjectId, personId, threadId: threadId ?? null, messageId: messageId(id), queuedAt: now, notBefore: notBefore ?? now })
    .onConflict((conflict) => conflict.columns(['districtId', 'purpose', 'subjectId', 'personId']).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 1n) await publish(sender, { type: 'mail.queued', subjectId: id });
}
