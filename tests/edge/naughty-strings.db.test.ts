import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedInApp, type Clickable } from './signed-in-app.ts';

/** Of each kind one that is ours; the public list is read beside them where it is. */
const own = ['=1+1', "'=1+1", '+SUM(A1)', '@me', '-5', '-5+3', 'a"b,c\r\nd', '<script>alert(1)</script>', "'; drop table request; --", 'ﷺ ‮right to left', '👩‍👩‍👧 ẞß İi', 'é é', '\u0000', 'x\u0000y', '\ud800', ' ', '​', '../../etc/passwd', 'null', '1e999', '%s%n', '${7*7}', '\u{E0F0}\u{E0F1}', '\u0001\u001f\u007f', '\\', '﻿bom'];
const folder = process.env.CAUSEWAY_SHARED_DATA ?? '../shared/data';

let made: Awaited<ReturnType<typeof signedInApp>>;
let strings: string[];
beforeAll(async () => {
  made = await signedInApp();
  const list = await readFile(join(folder, 'naughty-strings/blns/blns.json'), 'utf8').catch(() => '[]');
  strings = [...own, ...(JSON.parse(list) as string[])];
});
afterAll(async () => {
  await made.app.close();
  await made.database.close();
});

async function call(who: Clickable, method: string, path: string, body?: unknown) {
  const reply = await made.app.call(method, `/api/v1${path}`, { cookie: made.cookies[who], ...(body === undefined ? {} : { body }) });
  return { status: reply.status, text: await reply.text() };
}

/** Undefined where the text was refused, by a sentence. */
async function write(who: Clickable, path: string, body: unknown): Promise<{ id: string } | undefined> {
  const { status, text } = await call(who, 'POST', path, body);
  expect(status, `${path} ${JSON.stringify(body)} ${text.slice(0, 300)}`).toBeLessThan(500);
  if (status === 201) return JSON.parse(text) as { id: string };
  expect(JSON.parse(text), `${path} ${JSON.stringify(body)}`).toMatchObject({ detail: expect.stringMatching(/\w/), code: expect.stringMatching(/^[a-z_]+$/) });
  return undefined;
}

interface Page {
  summary: string;
  details: string | null;
  messages: { body: string }[];
  notes: { body: string }[];
  externalRecords: { reference: string }[];
}
const texts: Record<string, { write: (id: string, text: string) => ReturnType<typeof write>; read: (page: Page) => string[] }> = {
  message: { write: (id, text) => write('operational_leader', `/requests/${id}/messages`, { body: text }), read: (page) => page.messages.map((each) => each.body) },
  note: { write: (id, text) => write('operational_leader', `/requests/${id}/notes`, { body: text }), read: (page) => page.notes.map((each) => each.body) },
  reference: { write: (id, text) => write('operational_leader', `/requests/${id}/external-records`, { system: 'Work orders', reference: text }), read: (page) => page.externalRecords.map((each) => each.reference) },
};

test('every text comes back as it was written (without the spaces around it), or is refused by a sentence', async () => {
  const kept: string[] = [];
  for (const [n, text] of strings.entries()) {
    // A list of hundreds goes through the fields in turn; of ours each goes through all.
    const asked = await write('school_leader', '/requests', { summary: text, details: text });
    const id = asked?.id ?? (await write('school_leader', '/requests', { summary: 'Something plain' }))!.id;
    const taken = Object.entries(texts).filter((_, index) => n < own.length || n % 3 === index);
    const written = [];
    for (const [field, { write: send }] of taken) written.push([field, await send(id, text)] as const);
    const page = JSON.parse((await call('operational_leader', 'GET', `/requests/${id}`)).text) as Page;
    if (asked) expect([page.summary, page.details], JSON.stringify(text)).toEqual([text.trim(), text.trim()]);
    if (asked) kept.push(text.trim());
    for (const [field, reply] of written) if (reply) expect(texts[field]!.read(page), `${field} ${JSON.stringify(text)}`).toContain(text.trim());
    for (const road of ['/passages', '/requests']) {
      if (n >= own.length && n % 4) continue;
      const { status } = await call('operational_leader', 'GET', `${road}?q=${encodeURIComponent(text.toWellFormed())}`);
      expect(status, `${road} ${JSON.stringify(text)}`).toBeLessThan(500);
    }
  }
  const file = await call('operational_leader', 'GET', '/requests/export');
  const rows = parse(file.text, { columns: true }) as { summary: string }[];
  // What a spreadsheet would run carries one apostrophe more than it had; taking one away loses nothing.
  const exported = rows.map(({ summary }) => (/^'+[=+\-@\t\r]/.test(summary) ? summary.slice(1) : summary));
  expect(exported).toEqual(expect.arrayContaining(kept));
  expect(rows.filter(({ summary }) => /^[=+@\t\r]/.test(summary))).toEqual([]);
}, 240_000);
