import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hostileMails } from '../../../../tests/mail/hostile-mails.ts';
import { parseMail } from './parse-mail.ts';
import { sortOfMail } from './sort-of-mail.ts';

const folder = join(import.meta.dirname, 'fixtures');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.eml'));
const read = (name: string) => parseMail(readFileSync(join(folder, name)));
const mailOf = (...lines: string[]) => parseMail(Buffer.from(`From: a@x.example\r\n${lines.join('\r\n')}\r\n`));

test('every mail of the corpus is read, with a sender, a text or a file', async () => {
  expect(files).toHaveLength(48);
  for (const name of files) {
    const mail = await read(name);
    expect(mail.from !== undefined || ['rfc2822/example10.eml', 'rfc2822/example13.eml'].includes(name), name).toBe(true);
    expect(mail.text !== '' || mail.files.length > 0, name).toBe(true);
    expect(mail.text, name).not.toMatch(/\r|\u0000/);
  }
});

test.each([
  ['rfc6532/utf8-headers.eml', { from: { name: 'Jöhn Doe', address: 'jdöe@mächine.example' }, subject: 'Säying Hello' }, []],
  ['plain-emails/raw-email-string-in-date-field.eml', { subject: 'NOTE: 한국말로 하는 것', text: expect.stringContaining('우리는 하나님을 믿습니다') }, []],
  ['attachment-emails/attachment-nonascii-filename.eml', {}, ['ciële.txt']],
  ['attachment-emails/attachment-with-base64-encoded-name.eml', { text: expect.stringMatching(/^We should not include/) }, ['This is a test.pdf']],
  ['attachment-emails/attachment-message-rfc822-inline-image.eml', {}, ['img.png', 'Testmail.eml']],
  ['mime-emails/raw-email-with-illegal-boundary.eml', { text: expect.stringMatching(/^Hello\nThis is an outlook test/) }, []],
  ['plain-emails/raw-email-reply.eml', { answers: ['<348F04F142D69C21-291E56D292BC@xxxx.net>', '<473FF3B8.9020707@xxx.org>'] }, []],
])('%s', async (name, wanted, names) => {
  const mail = await read(name);
  expect(mail).toMatchObject(wanted);
  expect(mail.files.map((file) => file.name)).toEqual(names);
});

test('charsets, nested alternatives and pictures inside', async () => {
  const latin = Buffer.concat([Buffer.from('From: a@x.example\r\nSubject: =?iso-8859-1?q?Gr=FC=DFe?=\r\nContent-Type: text/plain; charset=windows-1252\r\n\r\n'), Buffer.from([0x47, 0x72, 0xfc, 0xdf, 0x65, 0x20, 0x80])]);
  expect(await parseMail(latin)).toMatchObject({ subject: 'Grüße', text: 'Grüße €' });
  expect(await mailOf('Content-Type: text/plain; charset=shift_jis', 'Content-Transfer-Encoding: base64', '', Buffer.from([0x83, 0x65, 0x83, 0x58, 0x83, 0x67]).toString('base64'))).toMatchObject({ text: 'テスト' });
  const mail = await mailOf('Content-Type: multipart/mixed; boundary=m', '', '--m', 'Content-Type: multipart/related; boundary=r', '', '--r', 'Content-Type: multipart/alternative; boundary=a', '', '--a', 'Content-Type: text/plain', '', 'Plain.', '--a', 'Content-Type: text/html', '', '<p>Rich <img src="cid:pic@x"></p>', '--a--', '--r', 'Content-Type: image/png', 'Content-ID: <pic@x>', 'Content-Transfer-Encoding: base64', '', 'iVBORw0KGgo=', '--r--', '--m', 'Content-Type: application/pdf; name=plan.pdf', '', '%PDF-1.4', '--m--');
  expect(mail).toMatchObject({ text: 'Plain.', html: '<p>Rich <img src="cid:pic@x" /></p>\n' });
  expect(mail.files.map((file) => [file.name, file.contentId])).toEqual([['part-1', 'pic@x'], ['plan.pdf', undefined]]);
});

test('a mail in HTML alone gives its words, line by line, its quotation folded', async () => {
  const mail = await mailOf('Content-Type: text/html', '', '<html><head><title>t</title><style>p{}</style></head><body><p>One &amp; two<br>three</p><div>four</div><blockquote type="cite"><div>Old words</div></blockquote></body></html>');
  expect(mail).toMatchObject({ text: expect.stringMatching(/^One & two\nthree\n+four$/), folded: '> Old words' });
});

test('hostile mails are read or refused with a sentence, each within seconds, and what is kept of them is harmless', async () => {
  for (const [name, raw] of Object.entries(hostileMails('ines@maple.example', 'help@maple.example'))) {
    const began = performance.now();
    const outcome = await parseMail(raw).catch((error: unknown) => error as Error & { code?: string });
    expect(performance.now() - began, name).toBeLessThan(8_000);
    if (outcome instanceof Error) {
      expect(outcome, name).toMatchObject({ code: 'mail_refused', message: expect.stringMatching(/^[A-Z].*\.?$/s) });
      continue;
    }
    sortOfMail(outcome, 'help@maple.example');
    expect(outcome.subject, name).not.toMatch(/[\r\n\u202e]/);
    expect(outcome.from?.name ?? '', name).not.toContain('\r');
    expect(`${outcome.text}${outcome.folded}`, name).not.toMatch(/[\u0000\u202e]/);
    expect(outcome.html ?? '', name).not.toMatch(/<(script|style|form|input|iframe|svg|base|meta|link)|\son\w+=|javascript:|style=|src="(?!cid:)/i);
  }
});
