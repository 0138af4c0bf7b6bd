import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/ids.ts';
import { confirmRequest } from '../closing/confirm-request.ts';
import { resolveRequest } from '../closing/resolve-request.ts';
import { makeConfidential } from '../lanes/make-confidential.ts';
import { openRequest } from '../routing/open-request.ts';
import { learnKindModels } from './kind-models.ts';
import { readExamples } from './read-examples.ts';
import { readKindGuesses } from './read-kind-guesses.ts';
import { suggestKind } from './suggest-kind.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
const kinds = { late_bus: 'A bus is late', lost_coat: 'Something was left on a bus', quarrel: 'A staff matter' };
const ids = Object.fromEntries(Object.keys(kinds).map((code) => [code, newId()])) as Record<keyof typeof kinds, string>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
  for (const [code, name] of Object.entries(kinds)) await database.owner.insertInto('catalogItem').values({ districtId: maple.districtId, id: ids[code as keyof typeof kinds], code, name, functionId: maple.id('transportation'), lane: code === 'quarrel' ? 'personnel' : 'ordinary', createdAt: maple.clock.now().toString(), search: '' }).execute();
});
afterAll(() => database.close());

const closed = async (summary: string, kind: keyof typeof kinds) => {
  const { id } = await maple.act('ines', (useCase) => openRequest(useCase, { summary, catalogItemId: ids[kind] }));
  await maple.act('tess', (useCase) => resolveRequest(useCase, id, { whatWasDone: 'Done.' }));
  await maple.act('ines', (useCase) => confirmRequest(useCase, id, { answer: 'yes' }));
  return id;
};
const suggest = (q: string) => maple.act('ines', (useCase) => suggestKind(useCase, { q }));

test('it learns from what closed requests ended as, says how often it was right, and nothing where it is not sure', async () => {
  for (let count = 0; count < 25; count += 1) {
    await closed(`Route ${count} came twenty minutes behind time`, 'late_bus');
    await closed(`A child forgot a jacket, seat ${count}`, 'lost_coat');
  }
  expect(await suggest('Behind time once more, twenty minutes')).toMatchObject({ suggestion: { id: ids.late_bus, function: { name: 'transportation' } }, accuracy: { right: 50, of: 50 }, learnedOn: '2026-11-23' });
  expect((await suggest('a jacket was forgotten')).suggestion).toMatchObject({ id: ids.lost_coat });
  expect((await suggest('the piano is out of tune')).suggestion).toBeNull();
  const kind = (id: string, name: string) => ({ id, name, of: 25, right: 25, guessed: 25, function: { id: maple.id('transportation'), name: 'transportation' }, takenFor: [] });
  expect(await maple.act('hana', (useCase) => readKindGuesses(useCase))).toEqual({
    learnedOn: '2026-11-23',
    accuracy: { right: 50, rightInThree: 50, of: 50, baseline: expect.any(Number) },
    functions: [{ id: maple.id('transportation'), name: 'transportation', of: 50, right: 50, guessed: 50 }],
    kinds: [kind(ids.late_bus, kinds.late_bus), kind(ids.lost_coat, kinds.lost_coat)],
  });
  await expect(maple.act('ines', (useCase) => readKindGuesses(useCase))).rejects.toMatchObject({ code: 'not_allowed' });
  // Nobody who types waits for a new day's model: the one of before serves until it is learned.
  const today = maple.clock.now();
  maple.clock.set(today.add({ hours: 24 }));
  expect((await suggest('a jacket was forgotten')).learnedOn).toBe('2026-11-23');
  await learnKindModels({ database, clock: maple.clock });
  expect((await suggest('a jacket was forgotten')).learnedOn).toBe('2026-11-24');
  maple.clock.set(today);
}, 120_000);

test('it learns nothing of a confidential matter', async () => {
  await closed('Sousaphone quarrel of two drivers', 'quarrel');
  const { id } = await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'Glockenspiel trouble', catalogItemId: ids.late_bus }));
  await maple.act('tess', (useCase) => makeConfidential(useCase, id, { lane: 'equity', reason: 'It names somebody.' }));
  await maple.act('tess', (useCase) => resolveRequest(useCase, id, { whatWasDone: 'Done.' }));
  await maple.act('ines', (useCase) => confirmRequest(useCase, id, { answer: 'yes' }));
  const { items, requests } = await maple.act('ines', (useCase) => readExamples(useCase));
  const words = [...items, ...requests].flatMap((each) => each.words);
  expect(words).toContain('jacket');
  expect(words.filter((word) => /sousaphon|quarrel|glockenspiel/.test(word))).toEqual([]);
  expect(items.map((each) => each.label)).not.toContain(ids.quarrel);
});
