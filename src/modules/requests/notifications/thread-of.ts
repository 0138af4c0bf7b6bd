import { sql } from 'kysely';
import type { DistrictUseCase } from '../../people/index.ts';

/** What a mail about a request answers in its reader's own mail: the last of theirs or of ours, and all of ours before, newest last. */
export async function threadOf({ db, actor }: DistrictUseCase, requestId: string, personId: string): Promise<{ inReplyTo?: string; references?: string[] }> {
  const { rows } = await sql<{ messageId: string }>`
    select message_id from (
      select message_id, settled_at as at from outgoing_mail where district_id = ${actor.districtId} and thread_id = ${requestId} and person_id = ${personId} and state = 'sent'
      union all
      select message_id, received_at from incoming_mail where district_id = ${actor.districtId} and request_id = ${requestId} and sender_id = ${personId} and state in ('message', 'request') and message_id ~ '^<[^<>[:space:]]{1,240}>$'
    ) mails order by at desc limit 20`.execute(db);
  if (rows.length === 0) return {};
  return { inReplyTo: rows[0]!.messageId, references: rows.map((row) => row.messageId).toReversed() };
}
