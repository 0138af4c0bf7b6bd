import { findDraft, keepDraft, type UseCase } from '../../people/index.ts';
import { lockOwn } from './schedule-message.ts';

/** Takes a message back that was not sent. Its row ends, its words are the writer's draft again, before what they typed since. */
export async function recallMessage(useCase: UseCase, id: string): Promise<{ body: string }> {
  const { db, actor, clock } = useCase;
  const { body, requestId } = await lockOwn(useCase, id);
  await db.updateTable('scheduledMessage').set({ state: 'recalled', settledAt: clock.now().toString() }).where('districtId', '=', actor.districtId).where('id', '=', id).execute();
  const subject = `message ${requestId}`;
  const draft = await findDraft(useCase, subject);
  const both = draft.body === '' || draft.body === body ? body : `${body}\n\n${draft.body}`;
  await keepDraft(useCase, { subject, body: both.slice(0, 25_000).toWellFormed(), version: draft.version });
  return { body };
}
