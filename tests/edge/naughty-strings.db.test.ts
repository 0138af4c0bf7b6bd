import { parse } from 'csv-parse/sync';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cleanText } from '../../src/platform/mail/incoming/clean-text.ts';
import { parseMail } from '../../src/platform/mail/incoming/parse-mail.ts';
import { writeCsv } from '../../src/platform/tables/write-csv.ts';
import { judgedWay } from './naughty/judged-way.ts';
import { mailRoundTrip } from './naughty/mail-round-trip.ts';
import { packStrings } from './naughty/pack-strings.ts';
import { readStrings, refusedStrings } from './naughty/read-strings.ts';
import { textFieldsOf, type TextField } from './naughty/text-fields.ts';
import { notKept, ways } from './naughty/ways.ts';
import { openWorld, type World, type Writer } from './naughty/world.ts';
import { operationsOf, type Operation } from './open-api.ts';

let world: World;
let strings: string[];
let operations: Operation[];
let fields: TextField[];
/** What each field took. */
const taken = new Map<string, string[]>();
beforeAll(async () => {
  world = await openWorld();
  strings = await readStrings();
  operations = operationsOf(await (await world.app.call('GET', '/api/v1/openapi.json')).json());
  fields = textFieldsOf(operations);
});
afterAll(() => world.close());

test('every text field of the OpenAPI document has its row in tests/edge/naughty', () => {
  const known = new Set([...Object.keys(ways), ...Object.keys(notKept)]);
  expect(fields.map(({ name }) => name).filter((name) => !known.has(name) && !judgedWay(operations, name)), 'fields without a way').toEqual([]);
  expect([...known].filter((name) => !fields.some((field) => field.name === name)), 'ways to fields that are no more').toEqual([]);
});

test('every field takes every string that it may hold; what no database or encoding keeps is refused by a sentence', async () => {
  const faults: string[] = [];
  for (const { name, most } of fields) {
    const kept = name in ways;
    const way = ways[name] ?? notKept[name] ?? judgedWay(operations, name)!;
    // A macro fills in what stands in double braces, and refuses what it does not know.
    const packs = packStrings(name.startsWith('POST /macros') ? strings.filter((text) => !text.includes('{{')) : strings, most);
    for (const text of packs.filter((_, n) => n % sharesOf(name, packs.length) === 0)) {
      const reply = await way(world, text);
      if (kept ? reply.status >= 300 : reply.status >= 500) faults.push(`${name} ${JSON.stringify(text.slice(0, 200))}: ${reply.status} ${reply.text.slice(0, 200)}`);
      else if (kept) taken.set(name, [...(taken.get(name) ?? []), text]);
    }
    for (const text of refusedStrings) {
      const reply = await way(world, text.padEnd(30, 'x'));
      if (reply.status < 400 || reply.status >= 500 || !/"detail":"\w/.test(reply.text)) faults.push(`${name} ${JSON.stringify(text)}: ${reply.status} ${reply.text.slice(0, 200)}`);
    }
  }
  expect([...Map.groupBy(faults, (fault) => fault.split(' ', 3).join(' ')).values()].map((same) => `${same.length} x ${same[0]}`).join('\n')).toBe('');
}, 300_000);

/** Short fields are many calls: what only answers, or takes by a change what its making takes whole, takes every so manieth text. */
function sharesOf(name: string, packs: number): number {
  if (!(name in ways)) return Math.ceil(packs / 8);
  return packs > 60 && /^(PUT|PATCH) /.test(name) ? 4 : 1;
}

test('each is kept byte for byte, without the spaces around it', async () => {
  const kept = new Set<string>();
  const tables = await world.database.pool.query<{ name: string }>("select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'");
  for (const { name } of tables.rows) for (const { row } of (await world.database.pool.query<{ row: unknown }>(`select to_jsonb(t) as row from ${name} t`)).rows) for (const text of textsIn(row)) kept.add(text);
  const lost = [...taken].flatMap(([name, texts]) => texts.filter((text) => !kept.has(text) && !kept.has(text.trim())).map((text) => `${name} ${JSON.stringify(text.slice(0, 200))}`));
  expect(lost.slice(0, 40).join('\n')).toBe('');
}, 60_000);

test('lists and pages show them as they were taken', async () => {
  const read = async (who: Writer, path: string) => textsIn(JSON.parse((await world.send(who, 'GET', path)).text));
  const everyPage = async (who: Writer, path: string) => {
    const texts: string[] = [];
    for (let cursor: string | null | undefined = ''; typeof cursor === 'string'; ) {
      const page: { nextCursor?: string | null } = JSON.parse((await world.send(who, 'GET', `${path}&limit=200${cursor && `&cursor=${cursor}`}`)).text) as { nextCursor?: string | null };
      texts.push(...textsIn(page));
      cursor = page.nextCursor;
    }
    return texts;
  };
  const shown = new Set([...(await everyPage('ines', '/requests?state=all&sort=newest')), ...(await everyPage('ada', '/people?')), ...(await read('odd', `/requests/${world.one}`)), ...(await read('odd', `/requests/${world.one}/guests`)), ...(await read('odd', `/requests/${world.one}/scheduled-messages`)), ...(await read('ada', '/departments')), ...(await read('ada', '/support-functions'))]);
  const missed = ['POST /requests .summary', 'POST /requests/{id}/messages .body', 'POST /requests/{id}/notes .body', 'POST /requests/{id}/guests .name', 'POST /people .name', 'POST /people .title', 'POST /departments .name', 'PATCH /departments/{id} .description', 'POST /support-functions .askAbout']
    .flatMap((name) => taken.get(name)!.filter((text) => !shown.has(text.trim())).map((text) => `${name} ${JSON.stringify(text.slice(0, 200))}`));
  expect(missed.slice(0, 20).join('\n')).toBe('');
}, 60_000);

test('a search for any of them answers, and finds its words again', async () => {
  const roads = ['/requests?state=all&q=', '/conversation-passages?q=', '/articles?q=', '/requests/counts?q='];
  const faults: string[] = [];
  const plain: string[] = [];
  const again: string[] = [];
  for (const [n, text] of strings.filter((each) => each.trim().length > 0 && each.length <= 200).entries()) {
    for (const [index, road] of roads.entries()) {
      if (n > 30 && index !== n % roads.length) continue;
      const { status, text: reply } = await world.send('odd', 'GET', road + encodeURIComponent(text));
      if (status !== 200) faults.push(`${road} ${JSON.stringify(text)}: ${status} ${reply.slice(0, 200)}`);
      else if (index === 1 && /^[a-z]{4,}( [a-z]{4,})*$/i.test(text)) {
        plain.push(text);
        if (reply.includes('\ue000')) again.push(text);
      }
    }
  }
  expect(faults.slice(0, 20).join('\n')).toBe('');
  expect(plain.length).toBeGreaterThan(5);
  expect(again).toEqual(plain);
}, 300_000);

test('a table gives every summary back: what a spreadsheet would run has one apostrophe more, and none of it runs', async () => {
  const rows = parse((await world.send('ines', 'GET', '/requests/export?state=all')).text, { columns: true }) as { summary: string }[];
  const cells = new Set(rows.map(({ summary }) => (/^'+[=+\-@\t\r\n]/.test(summary) ? summary.slice(1) : summary)));
  expect(taken.get('POST /requests .summary')!.filter((text) => !cells.has(text.trim()))).toEqual([]);
  expect(rows.filter(({ summary }) => /^[=+\-@\t\r]/.test(summary) && !/^-?\d+(\.\d+)?$/.test(summary))).toEqual([]);
  for (const text of strings) expect((parse(writeCsv(['a'], [[text]]), { columns: true, relax_quotes: false }) as { a: string }[]).map(({ a }) => (a === text ? a : a.slice(1))), JSON.stringify(text)).toEqual([text]);
});

test('by mail they go out and come back: as written, but for signs that no line of a mail holds', async () => {
  const plain = (text: string) => cleanText(text).replaceAll(/\s+/g, ' ').trim();
  for (const text of packStrings(strings, 900)) {
    const raw = await new MailComposer({ from: 'a@maple.example', to: 'b@maple.example', subject: text.slice(0, 200).toWellFormed(), text, messageId: '<1@maple.example>' }).compile().build();
    const mail = await parseMail(raw);
    expect(plain(`${mail.text}\n${mail.folded}`)).toBe(plain(text));
    expect(mail.subject).toBe(plain(text.slice(0, 200).toWellFormed()));
  }
  const texts = packStrings(strings, 15_000);
  const { mails, reply } = await mailRoundTrip(world, texts);
  expect(mails.map(plain)).toEqual(texts.map(plain));
  expect(reply.map(plain)).toEqual(mails.map(plain));
}, 300_000);

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}
