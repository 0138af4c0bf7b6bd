import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import { findCommitments } from '../../commitments/find-commitments.ts';
import { makeConfidential } from '../../requests/lanes/make-confidential.ts';
import { openRequest } from '../../requests/routing/open-request.ts';
import { writeComment, findComments, settleComment } from '../comments/comments.ts';
import { promiseInPlan } from '../commitments/promise-in-plan.ts';
import { addPart } from '../parts/add-part.ts';
import { beginPlan } from '../plan/begin-plan.ts';
import { findGoalsOfRequest, findLinks, findTieable } from './find-links.ts';
import { tieRequest, untieRequest } from './tie-request.ts';

async function world() {
  const maple = await mapleCounty(await cloneDatabase());
  const { id } = await maple.act('ines', (useCase) => beginPlan(useCase, { schoolId: maple.id('elm') }));
  const goal = await maple.act('ines', (useCase) => addPart(useCase, id, { kind: 'goal', parentId: null, text: 'Fewer late days' }));
  const ask = async (who: CastMember, summary: string) => (await maple.act(who, (useCase) => openRequest(useCase, { summary, functionId: maple.id('transportation') }))).id;
  const tie = (who: CastMember, requestId: string, goalId = goal.id) => maple.act(who, (useCase) => tieRequest(useCase, id, goalId, { requestId }));
  const links = async (who: CastMember) => (await maple.act(who, (useCase) => findLinks(useCase, id, { limit: 50 }))).items;
  return { maple, id, goal, ask, tie, links };
}

test('requests of the school are tied to a goal and untied; each reader sees those that they may, and a confidential one is nowhere', async () => {
  const { maple, id, goal, ask, tie, links } = await world();
  const bus = await ask('ines', 'The bus is late');
  const other = await ask('omar', 'The gate');
  expect((await maple.act('sal', (useCase) => findTieable(useCase, id, { q: 'bus', limit: 10 }))).items).toEqual([]);
  expect((await maple.act('ines', (useCase) => findTieable(useCase, id, { q: 'bus', limit: 10 }))).items).toMatchObject([{ id: bus }]);
  const { id: linkId } = await tie('tess', bus);
  await expect(tie('tess', bus)).rejects.toMatchObject({ code: 'conflict' });
  await expect(tie('tess', other)).rejects.toMatchObject({ code: 'not_found' });
  await expect(tie('omar', bus)).rejects.toMatchObject({ code: 'not_found' });
  await expect(tie('aud', bus)).rejects.toMatchObject({ code: 'not_allowed' });
  expect(await links('ines')).toMatchObject([{ id: linkId, goalId: goal.id, request: { id: bus, summary: 'The bus is late' } }]);
  expect(await links('sal'), 'a clerk sees only what they take part in').toEqual([]);
  expect(await maple.act('ines', (useCase) => findGoalsOfRequest(useCase, bus))).toMatchObject({ items: [{ planId: id, goal: 'Fewer late days' }] });
  await maple.act('ines', (useCase) => makeConfidential(useCase, bus, { lane: 'personnel', reason: 'It names somebody.' }));
  for (const who of ['rita', 'chief', 'odd', 'ines'] as const) expect(await links(who), who).toEqual([]);
  await expect(maple.act('rita', (useCase) => findGoalsOfRequest(useCase, bus))).rejects.toMatchObject({ code: 'not_found' });
  const second = await ask('ines', 'The second bus');
  const { id: again } = await tie('ines', second);
  await maple.act('odd', (useCase) => untieRequest(useCase, id, again));
  await expect(maple.act('odd', (useCase) => untieRequest(useCase, id, again))).rejects.toMatchObject({ code: 'not_found' });
  expect(await links('ines')).toEqual([]);
});

test('the district promises inside the plan, each side for itself, and the promise stands with the plan as its source', async () => {
  const { maple, id, goal } = await world();
  const promise = (who: CastMember, partId?: string) => maple.act(who, (useCase) => promiseInPlan(useCase, id, { what: `By ${who}`, dueOn: '2026-12-01', partId }));
  const { id: made } = await promise('tess', goal.id);
  await promise('ines');
  await expect(promise('aud')).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(promise('omar')).rejects.toMatchObject({ code: 'not_found' });
  await expect(promise('tess', maple.id('nothing'))).rejects.toMatchObject({ code: 'not_found' });
  const { items } = await maple.act('ines', (useCase) => findCommitments(useCase, { limit: 10, sourceId: id, state: 'all' }));
  expect(items.map((item) => [item.what, item.direction, item.source.kind, item.standing])).toEqual(expect.arrayContaining([['By tess', 'to_school', 'plan', 'open'], ['By ines', 'by_school', 'plan', 'open']]));
  expect(items.some((item) => item.id === made)).toBe(true);
});

test('comments on a plan and its parts: everybody who sees it speaks, its writer or the school settles', async () => {
  const { maple, id, goal } = await world();
  const { id: said } = await maple.act('rita', (useCase) => writeComment(useCase, id, { partId: goal.id, body: 'Which days?' }));
  await maple.act('sal', (useCase) => writeComment(useCase, id, { partId: null, body: 'Mondays' }));
  await expect(maple.act('omar', (useCase) => writeComment(useCase, id, { partId: null, body: 'x' }))).rejects.toMatchObject({ code: 'not_found' });
  await expect(maple.act('rita', (useCase) => writeComment(useCase, id, { partId: maple.id('nothing'), body: 'x' }))).rejects.toMatchObject({ code: 'not_found' });
  await expect(maple.act('aud', (useCase) => writeComment(useCase, id, { partId: null, body: 'x' }))).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(maple.act('odd', (useCase) => settleComment(useCase, id, said, true))).rejects.toMatchObject({ code: 'not_allowed' });
  await maple.act('ines', (useCase) => settleComment(useCase, id, said, true));
  const page = await maple.act('rita', (useCase) => findComments(useCase, id, { limit: 1 }));
  const rest = await maple.act('rita', (useCase) => findComments(useCase, id, { limit: 5, cursor: page.nextCursor! }));
  expect([...page.items, ...rest.items].map((each) => [each.body, each.settled?.by ?? null]).toSorted()).toEqual([['Mondays', null], ['Which days?', 'Inés Elm']]);
});
