import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { writeMessage } from '../conversation/write-message.ts';
import { makeConfidential } from '../lanes/make-confidential.ts';
import { getRequest } from '../page/get-request.ts';
import { openRequest } from '../routing/open-request.ts';
import { findSimilar } from './find-similar.ts';
import { linkRequests } from './link-requests.ts';
import { mergeRequest } from './merge-request.ts';
import { splitRequest } from './split-request.ts';
import { undoLink } from './undo-link.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
});
afterAll(() => database.close());

const ask = (who: 'ines' | 'omar' | 'sal', summary: string) => maple.act(who, (useCase) => openRequest(useCase, { summary, functionId: maple.id('transportation') }));
const page = (who: 'ines' | 'sal' | 'tess' | 'odd', id: string) => maple.act(who, (useCase) => getRequest(useCase, id));

test('the same need asked twice becomes one: the second closes there, its asker watches, and undo sets all back', async () => {
  const first = await ask('ines', 'Bus 12 is late every morning');
  const second = await ask('sal', 'The bus 12 was late again');
  await expect(page('sal', first.id)).rejects.toMatchObject({ code: 'not_found' });
  const link = await maple.act('tess', (useCase) => mergeRequest(useCase, second.id, { intoId: first.id }));
  expect((await page('ines', second.id)).status).toBe('closed');
  expect((await page('sal', first.id)).links.map((each) => [each.kind, each.direction, each.request.number])).toEqual([['merged_into', 'from', second.number]]);
  await expect(maple.act('tess', (useCase) => mergeRequest(useCase, second.id, { intoId: first.id }))).rejects.toMatchObject({ code: 'not_allowed' });

  await maple.act('tess', (useCase) => undoLink(useCase, link.id));
  expect((await page('ines', second.id)).status).toBe('submitted');
  expect((await page('ines', second.id)).links).toEqual([]);
  await expect(page('sal', first.id)).rejects.toMatchObject({ code: 'not_found' });
});

test('requests of two schools, or of two lanes, are never merged', async () => {
  const elm = await ask('ines', 'No driver for the trip');
  const oak = await ask('omar', 'No driver for the trip');
  await expect(maple.act('odd', (useCase) => mergeRequest(useCase, elm.id, { intoId: oak.id }))).rejects.toMatchObject({ code: 'other_school' });
  const { id: linkId } = await maple.act('odd', (useCase) => linkRequests(useCase, elm.id, { kind: 'related', toId: oak.id }));
  expect((await page('ines', elm.id)).links).toEqual([]);
  expect((await page('odd', elm.id)).links.map((each) => each.request.number)).toEqual([oak.number]);
  await maple.act('odd', (useCase) => undoLink(useCase, linkId));

  const staff = await ask('ines', 'A driver shouted');
  await maple.act('tess', (useCase) => makeConfidential(useCase, staff.id, { lane: 'personnel', reason: 'It is about somebody.' }));
  await expect(maple.act('tess', (useCase) => mergeRequest(useCase, staff.id, { intoId: elm.id }))).rejects.toMatchObject({ code: 'other_lane' });
  await expect(maple.act('tess', (useCase) => linkRequests(useCase, staff.id, { kind: 'part_of', toId: elm.id }))).rejects.toMatchObject({ code: 'other_lane' });
});

test('a part is not deep: it has no parts, and lies in one request only', async () => {
  const [whole, part, deeper] = [await ask('ines', 'Winter bus plan'), await ask('ines', 'Stop at the rink'), await ask('ines', 'Salt at the stop')];
  await maple.act('tess', (useCase) => linkRequests(useCase, part.id, { kind: 'part_of', toId: whole.id }));
  await expect(maple.act('tess', (useCase) => linkRequests(useCase, deeper.id, { kind: 'part_of', toId: part.id }))).rejects.toMatchObject({ code: 'too_deep' });
  await expect(maple.act('tess', (useCase) => linkRequests(useCase, part.id, { kind: 'part_of', toId: deeper.id }))).rejects.toMatchObject({ code: 'conflict' });
  await expect(maple.act('tess', (useCase) => linkRequests(useCase, whole.id, { kind: 'part_of', toId: whole.id }))).rejects.toMatchObject({ code: 'malformed' });
  expect((await page('ines', whole.id)).links.map((each) => [each.kind, each.direction])).toEqual([['part_of', 'from']]);
});

test('a second need is split off to its own owner, still asked by the school, and goes back while nobody has begun', async () => {
  const first = await ask('ines', 'Bus 7 is full');
  const split = await maple.act('tess', (useCase) => splitRequest(useCase, first.id, { summary: 'The gate does not close', functionId: maple.id('operations') }));
  const own = await page('ines', split.id);
  expect([own.requestedBy.name, own.owner.name, own.side, own.links[0]?.kind]).toEqual(['Inés Elm', 'Odd Operations', 'school', 'split_from']);
  await maple.act('odd', (useCase) => undoLink(useCase, split.linkId));
  expect((await page('ines', split.id)).status).toBe('closed');

  const again = await maple.act('tess', (useCase) => splitRequest(useCase, first.id, { summary: 'The gate does not close', functionId: maple.id('operations') }));
  await maple.act('odd', (useCase) => writeMessage(useCase, again.id, { body: 'I have sent somebody.' }));
  await expect(maple.act('odd', (useCase) => undoLink(useCase, again.linkId))).rejects.toMatchObject({ code: 'in_use' });
});

test('what was asked in much the same words is shown before asking again, to whoever sees it', async () => {
  const known = await ask('ines', 'Water drips from the ceiling in room 204');
  const similar = (who: 'ines' | 'omar' | 'sal', school = 'elm') => maple.act(who, (useCase) => findSimilar(useCase, { schoolId: maple.id(school), text: 'ceiling of room 204 is dripping water', limit: 5 }));
  expect((await similar('ines')).items.map((each) => each.number)).toEqual([known.number]);
  expect((await similar('omar')).items).toEqual([]);
  expect((await similar('sal')).items).toEqual([]);
});
