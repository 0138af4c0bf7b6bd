import { ownMailHeader } from '../own-mail-header.ts';
import type { IncomingMail } from './incoming-mail.ts';

export const mailSorts = ['person', 'automatic', 'bounce', 'list', 'own', 'loop'] as const;
export type MailSort = (typeof mailSorts)[number];

/** RFC 5321 asks for at least 100 hops before a loop is assumed; no mail of a person makes half of that. */
const hopsAtMost = 50;
const robots = /^(mailer-daemon|postmaster|mail-daemon|no-?reply|do-?not-?reply|bounces?[+-].*|.*-bounces)@/;

/** Who or what sent it. Only what a person sent may become anything; nothing else is ever answered. */
export function sortOfMail({ headers, from, report, messageId, subject }: IncomingMail, mailbox: string | undefined): MailSort {
  if (headers.all('received').length > hopsAtMost) return 'loop';
  if (headers.first(ownMailHeader.toLowerCase()) !== undefined) return 'own';
  if (mailbox && (from?.address === mailbox || from?.address.startsWith(`${mailbox.split('@')[0]}+`) && from.address.endsWith(mailbox.slice(mailbox.lastIndexOf('@'))))) return 'own';
  if (messageId?.startsWith('<causeway.')) return 'own';
  if (report !== undefined || isEmptyReturn(headers.first('return-path')) && robots.test(from?.address ?? '') || from?.address.startsWith('mailer-daemon@')) return 'bounce';
  const submitted = headers.first('auto-submitted')?.split(/[;\s(]/, 1)[0]?.toLowerCase();
  if (submitted && submitted !== 'no') return 'automatic';
  if (headers.first('list-id') !== undefined || headers.first('list-post') !== undefined) return 'list';
  const precedence = headers.first('precedence')?.trim().toLowerCase() ?? '';
  if (precedence === 'list') return 'list';
  if (['bulk', 'junk', 'auto_reply'].includes(precedence)) return 'automatic';
  // Exchange writes this header into answers of its own; in mail of people it appears with `None` alone.
  const suppress = headers.first('x-auto-response-suppress')?.toLowerCase();
  if (suppress && /\b(all|oof|autoreply)\b/.test(suppress)) return 'automatic';
  if (['x-autoreply', 'x-autorespond', 'x-autoresponse'].some((name) => headers.first(name) !== undefined)) return 'automatic';
  if (isEmptyReturn(headers.first('return-path'))) return 'automatic';
  if (robots.test(from?.address ?? '')) return 'automatic';
  return /^(automatic reply|auto(matic)?[- ]?response|out of (the )?office|automatische antwort|réponse automatique|respuesta automática)\s*:/i.test(subject) ? 'automatic' : 'person';
}

function isEmptyReturn(path: string | undefined): boolean {
  return path?.trim() === '<>';
}
