import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import { beginPlan } from '../plan/begin-plan.ts';
import { getPlan } from '../plan/get-plan.ts';
import { showPresence } from '../presence/show-presence.ts';
import { movePlan } from '../review/move-plan.ts';
import { publishTemplate } from '../templates/publish-template.ts';
import { findTemplates, getTemplate } from '../templates/find-templates.ts';
import { addPart } from './add-part.ts';
import type { PartChanges } from './contract.ts';
import { endPart, restorePart } from './end-part.ts';
import { findRevisions } from './find-revisions.ts';
import { movePart } from './move-part.ts';
import type { PartKind } from './part-fields.ts';
import { writePart } from './write-part.ts';

async function drafted() {
  const database = await cloneDatabase();
  const maple = await mapleCounty(database);
  const { id } = await maple.act('ines', (useCase) => beginPlan(useCase, { schoolId: maple.id('elm') }));
  const add = (kind: PartKind, parentId: string | null, fields: PartChanges = {}) => maple.act('ines', (useCase) => addPart(useCase, id, { kind, parentId, ...fields }));
  const write = (who: CastMember, partId: string, version: number, changes: PartChanges) => maple.act(who, (useCase) => writePart(useCase, id, partId, { version, changes }));
  const get = () => maple.act('ines', (useCase) => getPlan(useCase, id));
  return { database, maple, id, add, write, get, goal: await add('goal', null, { text: 'As it was' }) };
}

test('two people write one part: different fields come together, the same field is handed back with both texts, and every text stays', async () => {
  const { maple, id, write, goal, get } = await drafted();
  await write('ines', goal.id, 1, { text: 'By Inés' });
  expect(await write('sal', goal.id, 1, { because: 'By Sal' })).toMatchObject({ version: 3, text: 'By Inés', because: 'By Sal' });
  await expect(write('sal', goal.id, 1, { text: 'By Sal', owner: 'Sal' })).rejects.toMatchObject({ code: 'stale', details: { version: 3, by: 'Sal Clerk', conflicts: [{ field: 'text', base: 'As it was', theirs: 'By Inés', mine: 'By Sal' }] } });
  expect((await get()).parts[0]).toMatchObject({ version: 3, text: 'By Inés', owner: '' });
  // A version that nobody gave is no way around.
  await expect(write('sal', goal.id, 99, { text: 'By Sal' })).rejects.toMatchObject({ code: 'stale' });
  expect(await write('sal', goal.id, 3, { text: 'By Inés\n\nBy Sal' })).toMatchObject({ version: 4 });
  // What says nothing new is no new version.
  expect(await write('sal', goal.id, 4, { text: 'By Inés\n\nBy Sal' })).toMatchObject({ version: 4 });
  const { items } = await maple.act('sal', (useCase) => findRevisions(useCase, id, goal.id, { limit: 50 }));
  expect(items.map((each) => [each.version, each.content.text, each.by])).toEqual([[4, 'By Inés\n\nBy Sal', 'Sal Clerk'], [3, 'By Inés', 'Sal Clerk'], [2, 'By Inés', 'Inés Elm'], [1, 'As it was', 'Inés Elm']]);
  await expect(maple.act('rita', (useCase) => findRevisions(useCase, id, goal.id, { limit: 50 }))).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(write('omar', goal.id, 4, { text: 'x' })).rejects.toMatchObject({ code: 'not_found' });
  await expect(write('rita', goal.id, 4, { text: 'x' })).rejects.toMatchObject({ code: 'not_allowed' });
});

test('at one moment two write the same paragraph: one is kept, the other gets both texts', async () => {
  const { write, goal, get } = await drafted();
  const outcomes = await Promise.allSettled([write('ines', goal.id, 1, { text: 'Hers' }), write('sal', goal.id, 1, { text: 'His' })]);
  expect(outcomes.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const kept = (await get()).parts[0]!.text;
  const lost = outcomes.find((each) => each.status === 'rejected') as PromiseRejectedResult;
  expect(lost.reason).toMatchObject({ code: 'stale', details: { conflicts: [{ theirs: kept, mine: kept === 'Hers' ? 'His' : 'Hers' }] } });
});

test('whoever writes while the plan moves on is refused with a word, whether or not they came at the same moment, and the version holds what was kept', async () => {
  const { maple, id, write, goal, get } = await drafted();
  const [, moved] = await Promise.allSettled([write('sal', goal.id, 1, { text: 'At the last moment' }), maple.act('ines', (useCase) => movePlan(useCase, id, { step: 'ask_review', note: '' }))]);
  expect(moved.status).toBe('fulfilled');
  await expect(write('sal', goal.id, 1, { text: 'Too late' })).rejects.toMatchObject({ code: 'not_allowed', details: { reason: 'state' } });
  await expect(maple.act('ines', (useCase) => endPart(useCase, id, goal.id))).rejects.toMatchObject({ code: 'not_allowed' });
  const { parts, versions } = await get();
  const { rows } = await maple.act('ines', async ({ db }) => ({ rows: await db.selectFrom('planVersion').where('id', '=', versions[0]!.id).select('content').execute() }));
  expect((rows[0]!.content as { parts: unknown }).parts).toEqual(parts);
});

test('parts stand where they belong, move among their own, are taken out with what is under them and put back as one', async () => {
  const { maple, id, add, goal, get } = await drafted();
  const other = await add('goal', null, { text: 'Second' });
  const strategy = await add('strategy', goal.id, { text: 'S' });
  const step = await add('action_step', strategy.id, { text: 'A' });
  await expect(add('strategy', strategy.id)).rejects.toMatchObject({ code: 'value' });
  await expect(add('goal', goal.id)).rejects.toMatchObject({ code: 'value' });
  await expect(add('action_step', goal.id)).rejects.toMatchObject({ code: 'value' });
  await expect(add('indicator', goal.id, { series: 1, period: 1 })).rejects.toMatchObject({ code: 'value' });
  await expect(add('indicator', goal.id, { series: 1 })).rejects.toMatchObject({ code: 'value' });
  await maple.act('sal', (useCase) => movePart(useCase, id, other.id, { beforeId: goal.id }));
  expect((await get()).parts.filter((part) => part.kind === 'goal').map((part) => part.text)).toEqual(['Second', 'As it was']);
  await expect(maple.act('sal', (useCase) => movePart(useCase, id, other.id, { beforeId: step.id }))).rejects.toMatchObject({ code: 'value' });
  const { ended } = await maple.act('ines', (useCase) => endPart(useCase, id, goal.id));
  expect(ended.toSorted()).toEqual([goal.id, strategy.id, step.id].toSorted());
  await expect(maple.act('sal', (useCase) => writePart(useCase, id, step.id, { version: 1, changes: { text: 'Still typing' } }))).rejects.toMatchObject({ code: 'stale', details: { ended: true } });
  await expect(maple.act('ines', (useCase) => restorePart(useCase, id, step.id))).rejects.toMatchObject({ code: 'conflict' });
  expect((await maple.act('ines', (useCase) => restorePart(useCase, id, goal.id))).restored).toHaveLength(3);
  expect((await get()).parts.map((part) => part.text)).toEqual(['Second', 'As it was', 'S', 'A']);
});

test('texts from a word processor are kept sign for sign; a plan beyond what anybody reads is refused and stays as it was', async () => {
  const { write, goal, get, add } = await drafted();
  const pasted = '“Smart”\u00a0quotes, co\u00adop, zero\u200bwidth\u000b•\tItem\r\nA\tB\n1\t2\u0007\u001b ' + 'long '.repeat(3_000);
  await write('sal', goal.id, 1, { text: pasted });
  expect((await get()).parts[0]!.text).toBe(pasted);
  for (let made = 0; made < 6; made += 1) await add('strategy', goal.id, { text: 'x'.repeat(16_500) });
  await expect(add('strategy', goal.id, { text: 'x'.repeat(19_000) })).rejects.toMatchObject({ code: 'too_long' });
  expect((await get()).parts).toHaveLength(7);
  for (let goals = 1; goals < 6; goals += 1) await add('goal', null);
  await expect(add('goal', null)).rejects.toMatchObject({ code: 'too_many_goals' });
});

test('presence tells the people of the school of each other, and nobody else', async () => {
  const { maple, id, goal } = await drafted();
  const show = async (who: CastMember, partId: string | null = null) => (await maple.act(who, (useCase) => showPresence(useCase, id, { partId }))).others;
  expect(await show('ines')).toEqual([]);
  expect(await show('sal', goal.id)).toEqual([{ name: 'Inés Elm', partId: null }]);
  expect(await show('ines')).toEqual([{ name: 'Sal Clerk', partId: goal.id }]);
  expect(await show('rita')).toEqual([]);
  await expect(show('omar')).rejects.toMatchObject({ code: 'not_found' });
  maple.clock.set(maple.clock.now().add({ seconds: 31 }));
  expect(await show('ines')).toEqual([]);
});

test('a template changes under a running plan: the plan keeps its version, each version stays readable, and a stale publication is refused', async () => {
  const { maple, id, get } = await drafted();
  const before = (await get()).template;
  const content = { ...before.content, goalsAtMost: 1, about: 'Another' };
  await expect(maple.act('chief', (useCase) => publishTemplate(useCase, before.id, { content, changeNote: 'Fewer goals.', after: 1 }))).rejects.toMatchObject({ code: 'not_allowed' });
  await maple.act('data', (useCase) => publishTemplate(useCase, before.id, { content, changeNote: 'Fewer goals.', after: 1 }));
  await expect(maple.act('ada', (useCase) => publishTemplate(useCase, before.id, { content, changeNote: 'Again.', after: 1 }))).rejects.toMatchObject({ code: 'stale' });
  expect((await get()).template).toEqual({ ...before, newest: 2 });
  expect((await maple.act('omar', (useCase) => getTemplate(useCase, before.id, 1))).content).toEqual(before.content);
  const { id: other } = await maple.act('omar', (useCase) => beginPlan(useCase, { schoolId: maple.id('oak') }));
  expect((await maple.act('omar', (useCase) => getPlan(useCase, other))).template).toMatchObject({ version: 2, content: { goalsAtMost: 1 } });
  expect((await maple.act('sal', (useCase) => findTemplates(useCase, { limit: 10 }))).items[0]!.versions.map((each) => [each.version, each.plans])).toEqual([[2, 1], [1, 1]]);
  expect(id).not.toBe(other);
});

test('every version ever readable stays readable and equal, and no text that was kept is lost, through any writing, amending and change of template', { timeout: 240_000 }, async () => {
  const step = fc.record({ act: fc.constantFrom('write', 'write', 'add', 'end', 'restore', 'move', 'review', 'back', 'template'), pick: fc.nat(20), text: fc.string({ unit: 'grapheme', maxLength: 20 }) });
  const { maple, id, add, write, get, database } = await drafted();
  const typed = new Set<string>(['As it was']);
  const seen = new Map<string, string>();
  const ended: string[] = [];
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16 }), async (steps) => {
      for (const { act, pick, text } of steps) {
        const { parts, template } = await get();
        const part = parts[pick % Math.max(1, parts.length)];
        const done = async (): Promise<unknown> => {
          if (act === 'write' && part) return write(pick % 2 ? 'ines' : 'sal', part.id, part.version, { text });
          if (act === 'add') return add(part?.kind === 'goal' ? 'strategy' : 'goal', part?.kind === 'goal' ? part.id : null, { text });
          if (act === 'end' && part) return maple.act('ines', (useCase) => endPart(useCase, id, part.id)).then(() => ended.push(part.id));
          if (act === 'restore' && ended.length > 0) return maple.act('ines', (useCase) => restorePart(useCase, id, ended[pick % ended.length]!));
          if (act === 'move' && part) return maple.act('ines', (useCase) => movePart(useCase, id, part.id, { beforeId: null }));
          if (act === 'review') return maple.act('ines', (useCase) => movePlan(useCase, id, { step: 'ask_review', note: '' }));
          if (act === 'back') return maple.act('ines', (useCase) => movePlan(useCase, id, { step: 'take_back', note: '' }));
          if (act === 'template') return maple.act('data', (useCase) => publishTemplate(useCase, template.id, { content: { ...template.content, about: text }, changeNote: 'Changed.', after: template.newest }));
          return undefined;
        };
        const isKept = await done().then(() => true, (error: { code?: string }) => (error.code ? false : Promise.reject(error)));
        if (isKept && (act === 'write' || act === 'add') && (act === 'add' || part)) typed.add(text);
        for (const { id: versionId, content } of await database.owner.selectFrom('planVersion').where('planId', '=', id).select(['id', 'content']).execute()) {
          const now = JSON.stringify(content);
          expect(seen.get(versionId) ?? now).toBe(now);
          seen.set(versionId, now);
        }
      }
      const revisions = await database.owner.selectFrom('planPartRevision').where('planId', '=', id).select('content').execute();
      const kept = new Set(revisions.map(({ content }) => (content as { text: string }).text));
      expect([...typed].filter((text) => !kept.has(text))).toEqual([]);
      // What stands is the newest text of each part that is not out.
      const rows = await database.owner.selectFrom('planPart').innerJoin('planPartRevision', (join) => join.onRef('planPartRevision.partId', '=', 'planPart.id').onRef('planPartRevision.version', '=', 'planPart.version')).where('planPart.planId', '=', id).select(['planPart.id', 'planPart.text', 'planPartRevision.content', 'planPartRevision.isEnded', 'planPart.endedAt']).execute();
      for (const row of rows) expect([(row.content as { text: string }).text, row.isEnded]).toEqual([row.text, row.endedAt !== null]);
      expect(rows.length).toBe((await database.owner.selectFrom('planPart').where('planId', '=', id).select('id').execute()).length);
    }),
    { numRuns: 12, endOnFailure: true },
  );
});
