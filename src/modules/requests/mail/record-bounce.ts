import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import type { IncomingMail } from '../../../platform/mail/incoming/incoming-mail.ts';
import { readBounce } from '../../../platform/mail/incoming/read-bounce.ts';
import type { DistrictUseCase } from '../../people/index.ts';

const sentId = /<causeway\.([a-z2-7]{26})\.[^<>\s@]{1,80}@[^<>\s]{1,200}>/gi;

/**
 * Notes at the request that a mail of ours did not reach its person, found by the Message-ID of what was sent, which
 * the report carries back. A report that names none of ours changes nothing. Returns the request.
 */
export async function recordBounce(useCase: DistrictUseCase, { id, mail, raw }: { id: string; mail: IncomingMail; raw: Uint8Array }): Promise<string | undefined> {
  const { db, actor, clock } = useCase;
  const words = [mail.text, mail.folded, Buffer.from(raw.subarray(0, 1_000_000)).toString('latin1'), ...mail.files.slice(0, 5).map((file) => Buffer.from(file.bytes.subarray(0, 200_000)).toString('latin1'))].join('\n');
  for (const [messageId, token] of [...words.matchAll(sentId)].slice(0, 20)) {
    const sent = await db.selectFrom('replyToken').where('districtId', '=', actor.districtId).where('token', '=', token!.toLowerCase()).select(['requestId', 'personId', 'token']).executeTakeFirst();
    if (!sent) continue;
    const { recipient, status, action, diagnostic } = readBounce(mail);
    if (action && ['delivered', 'relayed', 'expanded'].includes(action)) return sent.requestId;
    const isPermanent = status ? status.startsWith('5') : action !== 'delayed';
    await db
      .insertInto('mailBounce')
      .values({ districtId: actor.districtId, id: newId(), incomingMailId: id, requestId: sent.requestId, personId: sent.personId, token: sent.token, sentMessageId: messageId, address: recipient?.slice(0, 320) ?? null, status: status ?? null, diagnostic: diagnostic ?? null, isPermanent, bouncedAt: clock.now().toString() })
      .execute();
    await publish(useCase, { type: 'request.mail_bounced', subjectId: sent.requestId, payload: { personId: sent.personId, messageId, isPermanent } });
    return sent.requestId;
  }
  return undefined;
}
