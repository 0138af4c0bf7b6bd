import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty } from '../../../../tests/maple-county.ts';
import { beginPlan } from '../plan/begin-plan.ts';
import { addPart } from './add-part.ts';
import { endPart, restorePart } from './end-part.ts';
import { findRevisions } from './find-revisions.ts';
import { findTexts } from './find-texts.ts';
import { writePart } from './write-part.ts';

test('all that a plan ever said is found: what was taken out first, put back from its top; an earlier text is put back as a new one', async () => {
  const maple = await mapleCounty(await cloneDatabase());
  const { id } = await maple.act('ines', (useCase) => beginPlan(useCase, { schoolId: maple.id('elm') }));
  const goal = await maple.act('ines', (useCase) => addPart(useCase, id, { kind: 'goal', parentId: null, text: 'Read more' }));
  const strategy = await maple.act('ines', (useCase) => addPart(useCase, id, { kind: 'strategy', parentId: goal.id, text: 'Long texts' }));
  await maple.act('ines', (useCase) => addPart(useCase, id, { kind: 'action_step', parentId: strategy.id, text: 'Choose them' }));
  const written = await maple.act('sal', (useCase) => writePart(useCase, id, goal.id, { version: 1, changes: { text: 'Read better' } }));
  await maple.act('ines', (useCase) => endPart(useCase, id, strategy.id));
  const texts = async () => (await maple.act('sal', (useCase) => findTexts(useCase, id))).items;
  expect((await texts()).map(({ text, under, goesWithAbove, endedAt, by }) => [text, under, goesWithAbove, endedAt !== null, by !== null])).toEqual([['Long texts', 'Read better', false, true, true], ['Choose them', 'Long texts', true, true, true], ['Read better', null, false, false, true]]);
  await maple.act('sal', (useCase) => restorePart(useCase, id, strategy.id));
  expect((await texts()).filter((each) => each.endedAt)).toEqual([]);

  const { items } = await maple.act('ines', (useCase) => findRevisions(useCase, id, goal.id, { limit: 10 }));
  const first = items.at(-1)!;
  await maple.act('ines', (useCase) => writePart(useCase, id, goal.id, { version: written.version, changes: { text: first.content.text } }));
  expect((await maple.act('ines', (useCase) => findRevisions(useCase, id, goal.id, { limit: 10 }))).items.map((each) => each.content.text)).toEqual(['Read more', 'Read better', 'Read more']);
  for (const who of ['rita', 'chief', 'aud', 'tess'] as const) await expect(maple.act(who, (useCase) => findTexts(useCase, id)), who).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(maple.act('omar', (useCase) => findTexts(useCase, id))).rejects.toMatchObject({ code: 'not_found' });
});
