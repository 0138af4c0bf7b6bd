import { sql } from 'kysely';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import { readAuthentication } from '../../../platform/mail/incoming/read-authentication.ts';
import { sortOfMail } from '../../../platform/mail/incoming/sort-of-mail.ts';
import type { DistrictUseCase } from '../../people/index.ts';
import { becomeMessage, becomeRequest } from './become-written.ts';
import { findAddressed } from './find-addressed.ts';
import { findSender } from './find-sender.ts';
import { judgeMail } from './judge-mail.ts';
import type { MailCaps } from './read-mail-caps.ts';
import type { readRawMail } from './read-raw-mail.ts';
import { recordBounce } from './record-bounce.ts';

export interface MailSettings {
  /** The address of the mailbox, by which our own mail is known. */
  mailbox: string | undefined;
  /** The name of the receiving host whose word on senders is believed; without it no sender is, unless by a token. */
  authority: string | undefined;
}

interface Settled {
  state: 'message' | 'request' | 'quarantined' | 'dropped';
  reason?: string;
  explanation?: string;
  requestId?: string | undefined;
}

/** Of a mail that is locked, after a savepoint of this name. */
export const mailSavepoint = 'before_mail';

/**
 * One mail becomes what it is, in this transaction, after `mailSavepoint`. What a rule of the product refuses waits for a
 * person with that rule's own sentence.
 */
export async function handleMail(useCase: DistrictUseCase, { id, raw, read }: { id: string; raw: Uint8Array; read: Awaited<ReturnType<typeof readRawMail>> }, settings: MailSettings, caps: MailCaps): Promise<void> {
  const { db, actor, clock } = useCase;
  const settle = async (settled: Settled, facts: object = {}) => {
    await db.updateTable('incomingMail').set({ state: settled.state, reason: settled.reason ?? null, explanation: settled.explanation?.slice(0, 1_000) ?? null, requestId: settled.requestId ?? null, handledAt: clock.now().toString(), ...facts }).where('districtId', '=', actor.districtId).where('id', '=', id).execute();
    if (settled.state !== 'quarantined') return;
    await recordAct(useCase, { act: 'mail.quarantined', ...(settled.requestId ? { subjectType: 'request', subjectId: settled.requestId } : { subjectType: 'mail', subjectId: id }), details: { reason: settled.reason } });
    await publish(useCase, { type: 'mail.quarantined', subjectId: id });
  };
  if ('refusal' in read) return settle({ state: 'quarantined', reason: 'unreadable', explanation: read.refusal });
  const { mail } = read;
  const sort = sortOfMail(mail, settings.mailbox);
  const authentication = readAuthentication(mail.headers, mail.from?.address, settings.authority);
  const senderId = await findSender(useCase, mail.from?.address);
  const addressed = await findAddressed(useCase, mail, raw);
  const facts = { sort, senderAddress: mail.from?.address ?? null, senderId, subject: mail.subject.slice(0, 500).toWellFormed(), messageId: mail.messageId ?? null, authentication: JSON.stringify(authentication) };
  if (sort === 'bounce') {
    const requestId = await recordBounce(useCase, { id, mail, raw });
    return settle({ state: 'dropped', reason: requestId ? 'bounce' : 'bounce_unknown', requestId }, facts);
  }
  const judgement = await judgeMail(useCase, { mail, sort, authentication, senderId, addressed, caps, hostIsSet: settings.authority !== undefined });
  if (judgement.become === 'dropped' || judgement.become === 'quarantined') return settle({ state: judgement.become, reason: judgement.reason, requestId: addressed.behind }, facts);
  const asSender = { db, clock, actor: judgement.as };
  const written = { id, mail, verdict: authentication.verdict };
  try {
    const became = judgement.become === 'message' ? await becomeMessage(asSender, written, judgement.requestId) : await becomeRequest(asSender, written, { schoolId: judgement.schoolId });
    await settle(became, facts);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await sql.raw(`rollback to savepoint ${mailSavepoint}`).execute(db);
    await settle({ state: 'quarantined', reason: 'refused', explanation: error.message, requestId: addressed.behind }, facts);
  }
}
