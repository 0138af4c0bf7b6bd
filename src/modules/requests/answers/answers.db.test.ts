import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { castMembers, mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/ids.ts';
import { importCirculars } from '../../knowledge/index.ts';
import { confirmRequest } from '../closing/confirm-request.ts';
import { resolveRequest } from '../closing/resolve-request.ts';
import { makeConfidential } from '../lanes/make-confidential.ts';
import { countRequests } from '../lists/count-requests.ts';
import { openRequest } from '../routing/open-request.ts';
import { acceptAnswer } from './accept-answer.ts';
import { suggestAnswers } from './suggest-answers.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
  await database.owner.updateTable('department').set({ series: ['TRN'] }).where('id', '=', maple.id('transport')).execute();
  const text = 'LATE BUSES\nWhen a bus is late, the dispatcher of the blue garage tells the school within ten minutes.';
  await maple.act('data', (useCase) => importCirculars(useCase, [{ name: 'TRN-04 Late Buses.txt', bytes: new TextEncoder().encode(text) }], { source: 'Circulars of Maple County' }));
});
afterAll(() => database.close());

const solve = async (summary: string, answer: 'yes' | 'no' = 'yes') => {
  const { id } = await maple.act('ines', (useCase) => openRequest(useCase, { summary, functionId: maple.id('transportation') }));
  await maple.act('tess', (useCase) => resolveRequest(useCase, id, { whatWasDone: 'The dispatcher swapped the driver.' }));
  await maple.act('ines', (useCase) => confirmRequest(useCase, id, { answer, ...(answer === 'no' ? { comment: 'Not yet.' } : {}) }));
  return id;
};
const suggest = (who: CastMember, q: string, school = 'elm') => maple.act(who, (useCase) => suggestAnswers(useCase, { q, schoolId: maple.id(school), limit: 5 })).then((reply) => reply.items);

test('a circular and a request that the school called solved answer, each with its source and date', async () => {
  const id = await solve('The morning bus is late again');
  await solve('The morning bus is late once more', 'no');
  const items = await suggest('ines', 'Our morning bus is late');
  expect(items.filter((each) => each.kind === 'request')).toMatchObject([{ id, text: 'The dispatcher swapped the driver.', source: 'Tess Transport', date: expect.stringMatching(/^2026-11-23T/) }]);
  expect((await suggest('ines', 'a late bus')).find((each) => each.kind === 'article')).toMatchObject({ code: 'TRN-04', source: 'transport', text: expect.stringContaining('\ue000late\ue001') });
  expect(await suggest('ines', 'the piano is out of tune')).toEqual([]);
});

test('what somebody may not see answers nothing, and a confidential matter answers nobody', async () => {
  const id = await solve('Marimba lessons need a driver');
  const sees = async () => Object.fromEntries(await Promise.all(castMembers.map(async (who) => [who, (await suggest(who, 'Marimba lessons need a driver')).some((each) => each.id === id)] as const)));
  expect(Object.entries(await sees()).flatMap(([who, does]) => (does ? [who] : [])).toSorted()).toEqual(['aud', 'bo', 'chief', 'hana', 'ines', 'odd', 'rita', 'tess']);
  const { id: open } = await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'Sousaphone quarrel of two drivers', functionId: maple.id('transportation') }));
  await maple.act('tess', (useCase) => makeConfidential(useCase, open, { lane: 'personnel', reason: 'It names somebody.' }));
  await maple.act('tess', (useCase) => resolveRequest(useCase, open, { whatWasDone: 'They talked.' }));
  await maple.act('ines', (useCase) => confirmRequest(useCase, open, { answer: 'yes' }));
  for (const who of castMembers) expect(await suggest(who, 'Sousaphone quarrel of two drivers'), who).toEqual([]);
});

test('“this solved it” is counted where it helped and opens nothing', async () => {
  const before = await maple.act('ines', (useCase) => countRequests(useCase, {}));
  const article = (await suggest('ines', 'a late bus')).find((each) => each.kind === 'article')!;
  await maple.act('ines', (useCase) => acceptAnswer(useCase, { q: 'a late bus', schoolId: maple.id('elm'), kind: 'article', id: article.id }));
  expect(await maple.act('ines', (useCase) => countRequests(useCase, {}))).toEqual(before);
  expect(await database.owner.selectFrom('acceptedAnswer').where('articleId', '=', article.id).select('asked').execute()).toEqual([{ asked: 'a late bus' }]);
  const secret = await solve('A secret of the elm school');
  await expect(maple.act('omar', (useCase) => acceptAnswer(useCase, { q: 'secret', schoolId: maple.id('oak'), kind: 'request', id: secret }))).rejects.toMatchObject({ code: 'not_found' });
  await expect(maple.act('aud', (useCase) => acceptAnswer(useCase, { q: 'x', schoolId: maple.id('elm'), kind: 'article', id: newId() }))).rejects.toMatchObject({ code: 'not_allowed' });
});
