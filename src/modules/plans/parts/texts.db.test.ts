import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { evidenceWorld } from '../../../../tests/evidence-world.ts';
import { mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import { beginPlan } from '../plan/begin-plan.ts';
import { findChoices } from '../measures/find-choices.ts';
import { addPart } from './add-part.ts';
import type { PartChanges } from './contract.ts';
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

test('an earlier state is put back whole, with its numbers, measure, day and owner; what it changes is said before, and what others wrote since stays', async () => {
  const database = await cloneDatabase();
  const maple = await mapleCounty(database);
  await evidenceWorld(database, maple, { measures: { reads: { name: 'Reads at grade level' } }, values: [['elm', 'reads', '2024-25', [20, 80]], ['elm', 'reads', '2025-26', [30, 84]]] });
  const { id } = await maple.act('ines', (useCase) => beginPlan(useCase, { schoolId: maple.id('elm') }));
  const { items: choices } = await maple.act('ines', (useCase) => findChoices(useCase, id, { q: '', limit: 5 }));
  const measure = { series: choices[0]!.series, period: choices[0]!.period };
  const write = (who: CastMember, partId: string, version: number, changes: PartChanges) => maple.act(who, (useCase) => writePart(useCase, id, partId, { version, changes }));
  const states = async (partId: string) => (await maple.act('ines', (useCase) => findRevisions(useCase, id, partId, { limit: 10 }))).items;
  const goal = await maple.act('ines', (useCase) => addPart(useCase, id, { kind: 'goal', parentId: null, text: 'Read more', because: 'Short texts', target: 60, dueOn: '2027-06-01', studentGroup: 'english_learners', fundingSource: 'Title I', ...measure }));
  const strategy = await maple.act('ines', (useCase) => addPart(useCase, id, { kind: 'strategy', parentId: goal.id, text: 'Long texts', because: 'They carry', fundingSource: 'Title I' }));
  const step = await maple.act('ines', (useCase) => addPart(useCase, id, { kind: 'action_step', parentId: strategy.id, text: 'Choose them', owner: 'Literacy lead', dueOn: '2026-12-01' }));
  const indicator = await maple.act('ines', (useCase) => addPart(useCase, id, { kind: 'indicator', parentId: goal.id, text: 'Late days', baseline: 31, target: 10, unit: 'days' }));
  const empty: PartChanges = { text: 'Other', because: '', inclusion: '', studentGroup: null, series: null, period: null, baseline: 1, target: 2, unit: 'x', dueOn: null, owner: '', fundingSource: '' };
  for (const part of [goal, strategy, step, indicator]) {
    await write('sal', part.id, 1, empty);
    const [now, first] = await states(part.id);
    expect(now!.back).toEqual([]);
    const { id: _id, version: _version, ...said } = part;
    const named = (field: string) => (field === 'measure' ? 'Reads at grade level, 2025-26' : said[field as keyof typeof said]);
    expect(first!.back.map(({ field, to }) => [field, to]), part.kind).toEqual(first!.back.map(({ field }) => [field, named(field)]));
    expect(first!.back.map(({ field }) => field)).toEqual(expect.arrayContaining(['text', 'baseline', 'target', 'unit']));
    const back = await write('ines', part.id, now!.version, first!.content);
    expect(back, part.kind).toEqual({ ...part, version: 3 });
    expect((await states(part.id)).map((each) => each.back.length > 0)).toEqual([false, true, false]);
  }
  expect((await states(goal.id))[0]!.measure).toBe('Reads at grade level, 2025-26');
  // Somebody wrote in between: the same field is a clash with both texts, and what is put back overwrites nothing unseen.
  const [, second] = await states(step.id);
  await write('sal', step.id, 3, { owner: 'Principal' });
  await expect(write('ines', step.id, 3, second!.content)).rejects.toMatchObject({ code: 'stale', details: { conflicts: [{ field: 'owner', theirs: 'Principal', mine: '' }] } });
  await expect(maple.act('ines', (useCase) => findRevisions(useCase, id, maple.id('nothing'), { limit: 10 }))).rejects.toMatchObject({ code: 'not_found' });
});
