import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import type { DistrictUseCase } from '../../people/index.ts';
import { findActor } from '../../people/index.ts';
import { writeMessage } from '../conversation/write-message.ts';

interface Due {
  id: string;
  requestId: string;
  authorId: string;
  body: string;
  fileIds: string[];
  mentions: string[];
  isLater: boolean;
  writtenAt: Date;
  sendAt: Date;
}

/** A message whose moment passed longer ago was kept up, and is sent only into what its writer had read. */
const momentMs = 120_000;

/**
 * Sends the next message that is due, as its writer, by the rules that hold now, and returns whether there was one. The
 * message and the mark commit together, under a lock that taking it back respects: it is sent once or not at all. What a
 * rule refuses, or what somebody wrote before, holds it; its words stay with its writer, who is told.
 */
export async function sendDueMessage(useCase: DistrictUseCase): Promise<boolean> {
  const { db, actor, clock } = useCase;
  const now = clock.now().toString();
  const { rows } = await sql<Due>`
    select id, request_id, author_id, body, file_ids, mentions, is_later, written_at, send_at from scheduled_message
    where district_id = ${actor.districtId} and state = 'waiting' and send_at <= ${now} order by send_at, id limit 1 for update skip locked`.execute(db);
  const due = rows[0];
  if (!due) return false;
  await sql`savepoint before_message`.execute(db);
  try {
    const author = await findActor(db, clock, { personId: due.authorId });
    if (!author) throw new AppError('not_found', 'Its writer has left.');
    await refuseStale(useCase, due);
    const { id: messageId } = await writeMessage({ db, clock, actor: author }, due.requestId, { body: due.body, fileIds: due.fileIds, mentions: due.mentions });
    await db.updateTable('scheduledMessage').set({ state: 'sent', messageId, settledAt: now }).where('districtId', '=', actor.districtId).where('id', '=', due.id).execute();
  } catch (error) {
    await sql`rollback to savepoint before_message`.execute(db);
    const reason = error instanceof AppError ? error.message : 'It could not be sent. Try again.';
    await db.updateTable('scheduledMessage').set({ state: 'held', heldReason: reason, settledAt: now }).where('districtId', '=', actor.districtId).where('id', '=', due.id).execute();
    await publish(useCase, { type: 'message.held', subjectId: due.requestId, payload: { authorId: due.authorId } });
  }
  return true;
}

async function refuseStale({ db, actor, clock }: DistrictUseCase, due: Due): Promise<void> {
  if (!due.isLater && clock.now().epochMilliseconds - due.sendAt.getTime() < momentMs) return;
  const { rows } = await sql`
    select from request_message m where m.district_id = ${actor.districtId} and m.request_id = ${due.requestId} and m.author_id <> ${due.authorId} and m.sent_at > ${due.writtenAt}
    union all
    select from request_status_change s where s.district_id = ${actor.districtId} and s.request_id = ${due.requestId} and s.changed_at > ${due.writtenAt} and s.changed_by is distinct from ${due.authorId}::uuid
      and s.status in ('closed', 'declined', 'resolved_pending_confirmation') limit 1`.execute(db);
  if (rows.length > 0) throw new AppError('stale', 'Something was written or decided here since you wrote this. Read it, then send yours.');
}
