import { sql } from 'kysely';
import { recordAct } from '../../../../platform/audit/record-act.ts';
import { AppError } from '../../../../platform/errors.ts';
import { findActor, scopeOf, type Actor, type UseCase } from '../../../people/index.ts';
import { becomeMessage, becomeRequest, type WrittenMail } from '../become-written.ts';
import { readRawMail } from '../read-raw-mail.ts';
import { waitingMails } from './waiting-mails.ts';

export interface MailDecision {
  decision: 'release' | 'drop';
  reason: string;
  schoolId?: string | undefined;
}

interface Row {
  raw: Buffer;
  reason: string;
  senderAddress: string | null;
  senderId: string | null;
  requestId: string | null;
  verdict: WrittenMail['verdict'] | null;
}

/** The word of the sender was doubtful: then it is never written in their name, even when it is released. */
const doubtful = new Set(['sender_forged', 'sender_unclear', 'sender_unknown', 'unreadable', 'too_large']);

/**
 * A person drops a waiting mail, or lets it become what it was meant for: in the name of its sender where only the way
 * was unclear, else in their own name with the address above the text. No rule of the page is passed over by it.
 */
export async function decideMail(useCase: UseCase, id: string, { decision, reason, schoolId }: MailDecision): Promise<{ id: string; requestId: string | null }> {
  const { db, actor, clock } = useCase;
  const { rows } = await sql<Row>`
    select incoming_mail.raw, incoming_mail.reason, incoming_mail.sender_address, incoming_mail.sender_id, incoming_mail.request_id, incoming_mail.authentication ->> 'verdict' as verdict
    from incoming_mail left join request on request.district_id = incoming_mail.district_id and request.id = incoming_mail.request_id
    where ${waitingMails(useCase)} and incoming_mail.id = ${id} for update of incoming_mail`.execute(db);
  const row = rows[0];
  if (!row) throw new AppError('not_found', 'There is no such mail, it is not yours to decide, or somebody decided already.');
  const became = decision === 'release' ? await release(useCase, id, row, schoolId) : { state: 'dropped' as const, requestId: row.requestId };
  await db
    .updateTable('incomingMail')
    .set({ state: became.state, requestId: became.requestId, handledAt: clock.now().toString(), decidedBy: actor.personId, decidedAt: clock.now().toString(), decisionReason: reason })
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .execute();
  await recordAct(useCase, { act: decision === 'release' ? 'mail.released' : 'mail.dropped', ...(became.requestId ? { subjectType: 'request', subjectId: became.requestId } : { subjectType: 'mail', subjectId: id }), reason });
  return { id, requestId: decision === 'release' ? became.requestId : null };
}

async function release(useCase: UseCase, id: string, row: Row, chosenSchool: string | undefined) {
  const read = await readRawMail(row.raw);
  if ('refusal' in read) throw new AppError('mail_refused', read.refusal);
  const sender = row.senderId && !doubtful.has(row.reason) ? await findActor(useCase.db, useCase.clock, { personId: row.senderId }) : undefined;
  const written = { id, mail: read.mail, verdict: row.verdict ?? 'unchecked' };
  const own = { ...written, preface: `Mail from ${row.senderAddress ?? 'an unknown address'}:` };
  const as = (who: Actor): UseCase => ({ ...useCase, actor: who });
  if (row.requestId) {
    try {
      if (sender) return await becomeMessage(as(sender), written, row.requestId);
    } catch (error) {
      // It was judged before anything was written.
      if (!(error instanceof AppError) || error.code !== 'not_party') throw error;
    }
    return becomeMessage(useCase, own, row.requestId);
  }
  const schools = sender ? scopeOf(sender, 'schoolId') : [];
  const schoolId = chosenSchool ?? (schools.length === 1 ? schools[0] : undefined);
  if (!schoolId) throw new AppError('school_needed', 'Say which school this is for.');
  return sender ? becomeRequest(as(sender), written, { schoolId }) : becomeRequest(useCase, own, { schoolId });
}
