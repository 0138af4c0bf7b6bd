import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import { findSetting } from '../../district/index.ts';
import type { UseCase } from '../../people/index.ts';
import { writeMessage } from '../conversation/write-message.ts';
import type { OpenedLink } from './open-guest-link.ts';

/** A guest writes by their link. The same words sent twice within minutes are one message. */
export async function writeAsGuest(useCase: UseCase, { requestId, personId }: OpenedLink, body: string): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  const now = clock.now();
  await sql`select from request where district_id = ${actor.districtId} and id = ${requestId} for update`.execute(db);
  const lately = await db.selectFrom('requestMessage').where('districtId', '=', actor.districtId).where('requestId', '=', requestId).where('authorId', '=', personId).where('sentAt', '>', new Date(now.subtract({ hours: 1 }).epochMilliseconds)).select(['id', 'body', 'sentAt']).execute();
  const same = lately.find((message) => message.body === body && now.epochMilliseconds - message.sentAt.getTime() < 300_000);
  if (same) return { id: same.id };
  if (lately.length >= (await findSetting(useCase, 'guest_messages_hour'))) throw new AppError('too_many', 'That is much for one hour. Write again later.');
  const { id } = await writeMessage(useCase, requestId, { body });
  return { id };
}
