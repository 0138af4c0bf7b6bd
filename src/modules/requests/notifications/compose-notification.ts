import { sql } from 'kysely';
import type { Composer } from '../../../platform/mail/outgoing/composer.ts';
import { automaticHeaders } from '../../../platform/mail/outgoing/automatic-headers.ts';
import { findActor, inBackground } from '../../people/index.ts';
import { replyAddressOf } from '../mail/reply-address.ts';
import { makeGuestLink } from '../guests/make-guest-link.ts';
import { visibleRequests } from '../visibility.ts';
import { conversationMail, type ConversationMessage, type MailedNews } from './conversation-mail.ts';
import { mailboxOf, mailingAddress } from './mailing-address.ts';
import { mailOfMatter } from './matters/mail-of-matter.ts';
import { threadOf } from './thread-of.ts';

interface Row extends ConversationMessage {
  requestId: string;
  kind: MailedNews['kind'];
  by: string | null;
  lane: string;
  number: number;
  summary: string;
  messageId: string | null;
}

/** The mail of one piece of news, from what its reader may see at the moment when it leaves; nothing for who may not any more. */
export function composeNotification(baseUrl: string): Composer {
  return async ({ db, clock }, { districtId, subjectId, personId }) => {
    const useCase = await inBackground({ db, clock }, districtId);
    const to = await mailingAddress(useCase, personId);
    const actor = to && (await findActor(db, clock, { personId }));
    if (!to || !actor) return undefined;
    const { rows } = await sql<Row>`
      select n.request_id, n.kind, n.message_id, p.full_name as by, request.lane, request.number::int as number, request.summary, m.side, m.sent_at, m.body,
        (select count(*)::int from message_attachment a where a.district_id = m.district_id and a.message_id = m.id) as file_count
      from notification n join request on request.district_id = n.district_id and request.id = n.request_id
      left join person p on p.district_id = n.district_id and p.id = n.actor_id
      left join request_message m on m.district_id = n.district_id and m.id = n.message_id
      where n.district_id = ${districtId} and n.id = ${subjectId} and n.person_id = ${personId} and ${visibleRequests({ actor })}`.execute(db);
    const row = rows[0];
    if (!row) return mailOfMatter({ db, clock, actor }, subjectId, { to, baseUrl });
    const link = row.kind === 'guest' ? await makeGuestLink(useCase, { requestId: row.requestId, personId, baseUrl }) : `${baseUrl}/requests/${row.requestId}`;
    if (!link) return undefined;
    const isConfidential = row.lane !== 'ordinary';
    const reply = await replyAddressOf(useCase, row.requestId, personId);
    const { subject, text } = conversationMail({ ...row, link, message: row.messageId ? row : undefined, mayAnswer: reply.address !== null });
    return {
      to,
      subject,
      text,
      headers: automaticHeaders(await mailboxOf(useCase)),
      // An answer to a mail that says nothing would be written blind.
      ...(reply.address && !isConfidential ? { replyTo: reply.address } : {}),
      ...(await threadOf(useCase, row.requestId, personId)),
    };
  };
}
