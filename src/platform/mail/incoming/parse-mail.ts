import PostalMime, { type Address, type Attachment } from 'postal-mime';
import { AppError } from '../../errors.ts';
import { cleanText } from './clean-text.ts';
import { foldQuotes } from './fold-quotes.ts';
import { htmlToText } from './html-to-text.ts';
import type { IncomingMail, MailFile, MailHeaders } from './incoming-mail.ts';
import { isPlainEnough } from './is-plain-enough.ts';
import { safeHtml } from './safe-html.ts';

export const mailBytesAtMost = 25 * 1024 * 1024;
const limits = { maxNestingDepth: 60, maxHeadersSize: 512 * 1024, maxRfc822NestingDepth: 3, forceRfc822Attachments: true };
const partsAtMost = 1_000;
const wordsAtMost = 2_000_000;

/** Decodes a mail. Throws AppError `mail_refused` with a sentence when it is none, or is built to do harm. */
export async function parseMail(raw: Uint8Array): Promise<IncomingMail> {
  refuse(raw.byteLength > mailBytesAtMost, 'The mail is larger than 25 MB.');
  refuse(countParts(raw) > partsAtMost, `The mail has more than ${partsAtMost} parts.`);
  const parsed = await PostalMime.parse(raw, limits).catch((error: unknown) => {
    throw new AppError('mail_refused', `The mail cannot be read: ${error instanceof Error ? error.message.slice(0, 200) : 'it is broken'}`);
  });
  refuse(parsed.headers.length === 0, 'This is no mail: it has no head.');
  refuse((parsed.html?.length ?? 0) + (parsed.text?.length ?? 0) > wordsAtMost, 'The text of the mail is longer than two million letters.');
  const headers = headersOf(parsed.headers);
  const page = parsed.html && parsed.html.trim() !== '' ? parsed.html : undefined;
  const isRead = page !== undefined && isPlainEnough(page);
  const written = parsed.text && parsed.text.trim() !== '' ? parsed.text : isRead ? htmlToText(page) : (page ?? '').replaceAll(/<[^<>]*>/g, ' ');
  const { text, folded } = foldQuotes(cleanText(written));
  const reportPart = parsed.attachments.find((part) => part.mimeType === 'message/delivery-status' || part.mimeType === 'message/global-delivery-status');
  return {
    from: oneSender(parsed.from, headers),
    recipients: [...new Set([...flat(parsed.to), ...flat(parsed.cc), ...flat(parsed.bcc), ...['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'].flatMap((name) => headers.all(name).map((value) => value.replaceAll(/[<>]/g, '').trim().toLowerCase()))])],
    subject: cleanText(parsed.subject ?? '').replaceAll(/\s+/g, ' '),
    messageId: headers.first('message-id')?.trim().slice(0, 500),
    answers: [...new Set([...idsIn(headers.first('in-reply-to')), ...idsIn(headers.first('references')).toReversed()])].slice(0, 100),
    text,
    folded,
    html: isRead ? safeHtml(page) : undefined,
    files: parsed.attachments.filter((part) => part !== reportPart).map(fileOf),
    headers,
    report: reportPart ? new TextDecoder().decode(bytesOf(reportPart)) : undefined,
  };
}

/** Two people in From, or two heads From, are a trick or a mistake: then nobody is believed. */
function oneSender(from: Address | undefined, headers: MailHeaders): IncomingMail['from'] {
  if (!from?.address || headers.all('from').length !== 1 || headers.first('from')!.length > 2_000) return undefined;
  const listed = flat([from]);
  const addresses = new Set(headers.first('from')!.replaceAll(/"(?:[^"\\]|\\.)*"|\([^()]*\)/g, '').match(/[^\s<>,;:]+@[^\s<>,;:]+/g)?.map((each) => each.toLowerCase()));
  if (listed.length !== 1 || addresses.size > 1 || !/^[^\s@<>]+@[^\s@<>]+$/.test(listed[0]!)) return undefined;
  return { name: cleanText(from.name).slice(0, 200), address: listed[0]! };
}

function flat(addresses: Address[] | undefined): string[] {
  return (addresses ?? []).flatMap((each) => (each.group ? each.group.map((one) => one.address) : [each.address])).filter((address): address is string => Boolean(address)).map((address) => address.trim().toLowerCase());
}

function idsIn(value: string | undefined): string[] {
  return value?.slice(0, 20_000).match(/<[^<>\s]{1,300}>/g) ?? [];
}

function headersOf(list: { key: string; value: string }[]): MailHeaders {
  const values = new Map<string, string[]>();
  for (const { key, value } of list) {
    const held = values.get(key);
    if (held) held.push(value);
    else values.set(key, [value]);
  }
  return { first: (name) => values.get(name)?.[0], all: (name) => values.get(name) ?? [] };
}

function fileOf(part: Attachment, index: number): MailFile {
  const ending = part.mimeType === 'message/rfc822' ? '.eml' : '';
  const name = cleanText(part.filename ?? '').replaceAll('\n', ' ').slice(0, 180) || `part-${index + 1}${ending}`;
  return { name, mediaType: part.mimeType, bytes: bytesOf(part), contentId: part.contentId?.replaceAll(/^<|>$/g, '') };
}

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}

/** Lines that look like the beginning of a part, counted before anything is built of them. */
function countParts(raw: Uint8Array): number {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  let count = 0;
  for (let at = bytes.indexOf('\n--'); at >= 0 && count <= partsAtMost * 4; at = bytes.indexOf('\n--', at + 3)) {
    const head = bytes.subarray(at + 3, at + 400).toString('latin1');
    if (/^[^\s-][^\r\n]{0,80}\r?\n(?:[a-z-]{3,40}:|\r?\n)/i.test(head) || /^-+[^\r\n]{4,80}\r?\n[a-z-]{3,40}:/i.test(head)) count += 1;
  }
  return count;
}

function refuse(broken: boolean, sentence: string): void {
  if (broken) throw new AppError('mail_refused', sentence);
}
