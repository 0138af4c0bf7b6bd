import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../../tests/database.ts';
import { castMembers, mapleCounty, type CastMember } from '../../../../../tests/maple-county.ts';
import type { Database } from '../../../../platform/database/database.ts';
import { writeMessage } from '../../conversation/write-message.ts';
import { writeNote } from '../../conversation/write-note.ts';
import { mergeRequest } from '../../joining/merge-request.ts';
import { getRequest } from '../../page/get-request.ts';
import { openRequest } from '../../routing/open-request.ts';
import { recallMessage } from '../../sending/recall-message.ts';
import { scheduleMessage } from '../../sending/schedule-message.ts';
import { findConversationPassages } from './find-conversation-passages.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
const requests: string[] = [];
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
  const schools = ['elm', 'oak', 'pine'] as const;
  for (const n of Array.from({ length: 12 }).keys()) {
    const { id } = await maple.act('chief', (useCase) => openRequest(useCase, { summary: `Asked ${n}`, functionId: maple.id(n % 2 ? 'transportation' : 'operations'), schoolId: maple.id(schools[n % 3]!) }));
    requests.push(id);
    const worker = n % 3 === 2 ? 'stu' : 'odd';
    await maple.act(worker, (useCase) => writeMessage(useCase, id, { body: `The plumber comes on Tuesday, visit ${n}` }));
    await maple.act(worker, (useCase) => writeNote(useCase, id, { body: `The plumber was rude, zebra ${n}` }));
    // Over two years back: what is read first, and what after it.
    const at = new Date(Date.parse('2026-11-23T14:00:00Z') - n * 70 * 86_400_000).toISOString();
    await database.owner.updateTable('requestMessage').set({ sentAt: at }).where('requestId', '=', id).execute();
    await database.owner.updateTable('requestNote').set({ writtenAt: at }).where('requestId', '=', id).execute();
  }
  await database.owner.updateTable('request').set({ lane: 'personnel' }).where('id', '=', requests[3]!).execute();
});
afterAll(() => database.close());

const find = (who: CastMember, q: string, more: object = {}) => maple.act(who, (useCase) => findConversationPassages(useCase, { q, limit: 3, ...more }));

async function findAll(who: CastMember, q: string, more: object = {}) {
  const found: Awaited<ReturnType<typeof find>>['items'] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await find(who, q, { ...more, cursor });
    found.push(...page.items);
    if (!page.nextCursor) return found;
    cursor = page.nextCursor;
  }
}

/** What somebody finds who opens every request they see and reads it through; confidential ones are read there alone. */
async function readThrough(who: CastMember, word: RegExp) {
  const read: { id: string; at: number }[] = [];
  for (const id of requests) {
    const page = await maple.act(who, (useCase) => getRequest(useCase, id)).catch(() => undefined);
    if (!page || page.lane !== 'ordinary') continue;
    read.push(...page.messages.filter((each) => word.test(each.body)).map((each) => ({ id: each.id, at: Date.parse(each.sentAt) })));
    read.push(...(page.notes ?? []).filter((each) => word.test(each.body)).map((each) => ({ id: each.id, at: Date.parse(each.writtenAt) })));
  }
  return read.toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1)).map((each) => each.id);
}

test('everybody finds exactly what they could read on the pages, the newest first, page by page', async () => {
  for (const who of castMembers) {
    for (const [q, word] of [['plumber', /plumber/], ['plumb tuesday', /Tuesday/], ['zebra', /zebra/], ['rude', /rude/]] as const) expect((await findAll(who, q)).map((each) => each.id), `${who}: ${q}`).toEqual(await readThrough(who, word));
  }
  expect((await findAll('rita', 'zebra')).length).toBeGreaterThan(0);
}, 180_000);

test('the school learns nothing of a note: not by its words, not by their beginnings, not by a message beside it', async () => {
  for (const who of ['ines', 'omar', 'sal'] as const) for (const q of ['zebra', 'zeb', 'rude', 'plumber rude']) expect(await find(who, q), `${who}: ${q}`).toEqual({ items: [], nextCursor: null });
  const known = await database.owner.selectFrom('requestWord').select('word').where('word', '=', 'zebra').execute();
  expect(known).toEqual([]);
});

test('a confidential request is found by nobody, even by those who take part', async () => {
  for (const who of castMembers) expect((await findAll(who, 'plumber')).map((each) => each.request.id), who).not.toContain(requests[3]);
});

test('it says where: the passage with what was found, when and by whom; a school or region narrows it', async () => {
  const [first] = (await find('chief', 'tuesdays plumb')).items;
  expect(first).toMatchObject({ kind: 'message', writer: 'Odd Operations', at: '2026-11-23T14:00:00.000000Z', request: { id: requests[0], summary: 'Asked 0', school: { name: 'elm' } } });
  expect(first!.passage).toContain('\ue000plumber\ue001 comes on \ue000Tuesday\ue001, visit');
  for (const narrow of [{ schoolId: maple.id('pine') }, { regionId: maple.id('south') }]) {
    const found = await findAll('chief', 'plumber', narrow);
    expect(found.length).toBe(8);
    expect(found.every((each) => each.request.school.name === 'pine')).toBe(true);
  }
});

test('what was said too often to be read whole, and seldom of late, is found back through days, months and years', async () => {
  await sql`insert into request_message (district_id, id, request_id, author_id, side, body, sent_at)
    select district_id, gen_random_uuid(), request_id, author_id, side, 'The heron was seen again', ${maple.clock.now().toString()}::timestamptz - (case when n <= 3 then n * interval '2 days 1 minute' when n <= 8 then n * interval '20 days' else interval '3 years' + n * interval '1 hour' end)
    from generate_series(1, 5200) n, (select * from request_message where request_id = ${requests[0]!} order by id limit 1) first`.execute(database.owner);
  const { rows } = await sql<{ id: string }>`select id from request_message where body like 'The heron%' order by sent_at desc limit 100`.execute(database.owner);
  for (const who of ['ines', 'chief', 'rita'] as const) {
    const first = await find(who, 'heron', { limit: 50 });
    const second = await find(who, 'heron', { limit: 50, cursor: first.nextCursor! });
    expect([...first.items, ...second.items].map((each) => each.id), who).toEqual(rows.map(({ id }) => id));
  }
});

test('marks, markup and operators in what is typed or written are only letters', async () => {
  for (const q of [`#${maple.id('elm')}`, '@20780', '%202611', "' | plumber", '<b>', '!plumber', '20780']) {
    const { items } = await find('chief', q);
    expect(items.every((each) => each.passage.includes('\ue000')), q).toBe(true);
  }
  await maple.act('odd', (useCase) => writeMessage(useCase, requests[0]!, { body: '<img src=x onerror=alert(1)> \ue000giraffe & co' }));
  const [item] = (await find('ines', 'giraffe')).items;
  expect(item!.passage).toMatch(/^[^\ue000]*\ue000giraffe\ue001/);
});

test('what is not sent yet, or was taken back, is found by nobody; what was said in a merged request stays with whoever sees it', async () => {
  const [id, intoId] = [requests[4]!, requests[10]!];
  const { id: later } = await maple.act('odd', (useCase) => scheduleMessage(useCase, id, { body: 'A walrus comes', when: 'next_school_day' }));
  for (const who of castMembers) expect((await find(who, 'walrus')).items, who).toEqual([]);
  await maple.act('odd', (useCase) => recallMessage(useCase, later));
  for (const who of castMembers) expect((await find(who, 'walrus')).items, who).toEqual([]);
  await maple.act('odd', (useCase) => writeMessage(useCase, id, { body: 'An ocelot came' }));
  const finders = async () => Promise.all(castMembers.map(async (who) => [who, (await find(who, 'ocelot')).items.map((each) => each.request.id)] as const));
  const before = await finders();
  expect(before.filter(([, found]) => found.length > 0).map(([who]) => who)).toEqual(['omar', 'rita', 'odd', 'chief', 'aud', 'tess', 'bo'].toSorted((a, b) => castMembers.indexOf(a as CastMember) - castMembers.indexOf(b as CastMember)));
  await maple.act('odd', (useCase) => mergeRequest(useCase, id, { intoId }));
  expect(await finders()).toEqual(before);
});
