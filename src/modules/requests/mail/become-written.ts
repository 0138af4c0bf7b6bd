import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { Authentication } from '../../../platform/mail/incoming/read-authentication.ts';
import type { IncomingMail } from '../../../platform/mail/incoming/incoming-mail.ts';
import type { UseCase } from '../../people/index.ts';
import { reopenRequest } from '../closing/reopen-request.ts';
import { writeMessage } from '../conversation/write-message.ts';
import { findSurvivor } from '../joining/find-survivor.ts';
import type { Lane } from '../lanes/lane.ts';
import { openRequest } from '../routing/open-request.ts';
import { sideOf, visibleRequests } from '../visibility.ts';
import { keepMailFiles, type KeptMailFiles } from './keep-mail-files.ts';

export interface WrittenMail {
  id: string;
  mail: IncomingMail;
  verdict: Authentication['verdict'];
  /** Said above the text, as when somebody else releases a mail of a stranger. */
  preface?: string | undefined;
}

export interface Written {
  state: 'message' | 'request';
  requestId: string;
}

const bodyAtMost = 20_000;
const summaryAtMost = 300;

/**
 * A mail becomes a message of the actor, by the rules that hold for the page: what was merged is answered where it lies
 * now, and says so; what is closed opens again, or is asked anew.
 */
export async function becomeMessage(useCase: UseCase, written: WrittenMail, requestId: string): Promise<Written> {
  const { db, actor } = useCase;
  const survivor = await findSurvivor(useCase, requestId);
  if (survivor) return becomeMessage(useCase, { ...written, preface: [written.preface, `Written to R-${survivor.number}, which was merged into this request.`].filter(Boolean).join('\n') }, survivor.intoId);
  const request = await db.selectFrom('request').where('request.id', '=', requestId).where(visibleRequests(useCase)).select(['schoolId', 'requestedBy', 'status', 'lane', 'number']).executeTakeFirst();
  if (!request) throw new AppError('not_party', 'The sender does not take part in this request, or not any more.');
  if (request.status === 'closed') {
    try {
      await reopenRequest(useCase, requestId, { reason: 'Answered by mail.' });
    } catch (error) {
      const over = error instanceof AppError && error.details?.reason === 'window_over';
      if (!over || sideOf(actor, request) !== 'school') throw error;
      return becomeRequest(useCase, written, { schoolId: request.schoolId, lane: request.lane as Lane, after: Number(request.number) });
    }
  }
  const files = await keepMailFiles(useCase, filesOf(written));
  const { id } = await writeMessage(useCase, requestId, { body: bodyOf(written, files), fileIds: files.fileIds });
  await keepMailOf(useCase, written, files, { requestId, messageId: id });
  return { state: 'message', requestId };
}

/** A mail becomes a request, routed as on the page when nothing is chosen there. */
export async function becomeRequest(useCase: UseCase, written: WrittenMail, { schoolId, lane, after }: { schoolId: string; lane?: Lane; after?: number }): Promise<Written> {
  const files = await keepMailFiles(useCase, filesOf(written));
  const body = bodyOf(written, files);
  const subject = written.mail.subject.replace(/^((re|fwd?|aw|wg|sv|tr|rv)\s*(\[\d+\])?:\s*)+/i, '').trim() || body.split('\n', 1)[0]!;
  const summary = shorten(subject, summaryAtMost);
  const details = [after ? `After R-${after}, which is closed.` : '', summary === subject ? '' : subject.slice(0, 2_000), body === subject ? '' : body].filter(Boolean).join('\n\n');
  const { id } = await openRequest(useCase, { summary, details: details.slice(0, bodyAtMost), schoolId, lane, fileIds: files.fileIds, byMail: true });
  await keepMailOf(useCase, written, files, { requestId: id, messageId: null });
  return { state: 'request', requestId: id };
}

/** What is too long for a message comes whole as a file. */
function filesOf({ mail }: WrittenMail): IncomingMail['files'] {
  return mail.text.length > bodyAtMost - 600 ? [{ name: 'whole mail.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode(`${mail.text}\n\n${mail.folded}`), contentId: undefined }, ...mail.files] : mail.files;
}

function bodyOf({ mail, preface }: WrittenMail, { fileIds }: KeptMailFiles): string {
  const long = mail.text.length > bodyAtMost - 600;
  const text = long ? `${mail.text.slice(0, bodyAtMost - 800).toWellFormed()} …\n\n(The whole text is in the file beside this.)` : mail.text;
  const said = text || (fileIds.length > 0 ? 'See the files.' : '');
  if (said === '' && mail.subject === '') throw new AppError('mail_empty', 'The mail says nothing and brings no file.');
  return [preface, said || mail.subject].filter(Boolean).join('\n\n');
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).toWellFormed().replace(/\uFFFD$/, '')}…`;
}

async function keepMailOf({ db, actor }: UseCase, { id, mail, verdict }: WrittenMail, files: KeptMailFiles, { requestId, messageId }: { requestId: string; messageId: string | null }): Promise<void> {
  const html = mail.html?.replaceAll(/<img src="cid:([^"]*)"/gi, (_whole, cid: string) => {
    const file = files.byContentId.get(decodeCid(cid));
    return file ? `<img src="/api/v1/requests/${requestId}/attachments/${file}"` : '<img src=""';
  });
  await db
    .insertInto('messageMail')
    .values({ districtId: actor.districtId, id: newId(), requestId, messageId, incomingMailId: id, folded: mail.folded.slice(0, 100_000).toWellFormed(), html: html && html.length <= 500_000 ? html : null, verdict, refusedFiles: JSON.stringify(files.refused) })
    .execute();
}

function decodeCid(cid: string): string {
  try {
    return decodeURIComponent(cid.replaceAll('&amp;', '&')).toLowerCase();
  } catch {
    return cid.toLowerCase();
  }
}
