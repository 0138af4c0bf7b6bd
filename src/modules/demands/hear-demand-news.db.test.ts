import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cloneDatabase } from '../../../tests/database.ts';
import { demandWorld } from '../../../tests/demand-world.ts';
import type { CastMember } from '../../../tests/maple-county.ts';
import type { Database } from '../../platform/database/database.ts';
import { composeWeek } from './digest/compose-digests.ts';
import { hearDemandNews } from './hear-demand-news.ts';

const everybody: CastMember[] = ['ines', 'omar', 'sal', 'rita', 'odd', 'tess', 'hana', 'stu', 'chief', 'aud', 'ada', 'data'];

let database: Database;
let world: Awaited<ReturnType<typeof demandWorld>>;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  world = await demandWorld(database);
});

/** Who hears of what the act published, each asked as the stream asks. */
async function hearersOf(act: () => Promise<unknown>): Promise<Record<string, string[]>> {
  const { maple } = world;
  // Each act at a moment of its own.
  world.later(maple.clock.now().add({ seconds: 1 }).toString());
  const before = new Set((await database.owner.selectFrom('outboxEvent').select('id').execute()).map(({ id }) => id));
  await act();
  const events = await database.owner.selectFrom('outboxEvent').where('districtId', '=', maple.districtId).select(['districtId', 'id', 'type', 'subjectId']).execute();
  const signals = events.filter(({ id }) => !before.has(id));
  const heard: [string, string[]][] = [];
  for (const who of everybody) heard.push([who, (await maple.act(who, (useCase) => hearDemandNews(useCase, signals))).map(({ type }) => type)]);
  return Object.fromEntries(heard.filter(([, types]) => types.length > 0));
}

const changed = ['demand.changed'];

test('what a demand does is heard by those who may read that act of it, and by nobody else', async () => {
  const { maple, draft, submit, decide, answer } = world;
  let id = '';
  expect(await hearersOf(async () => void (id = await draft('hana', { sendOn: '2026-11-23' }))), 'a draft is of its department').toEqual({ hana: changed, chief: changed, aud: changed });
  expect(await hearersOf(() => submit('hana', id, 'Ours is another one.')), 'it waits for the regions').toEqual({ hana: changed, chief: changed, aud: changed, rita: changed, odd: changed, stu: changed });
  expect(await hearersOf(() => decide('rita', id, 'approve', { schoolIds: [maple.id('elm')] })), 'asked of Elm: its leader hears, Oak’s does not').toEqual({ hana: changed, chief: changed, aud: changed, rita: changed, odd: changed, ines: changed });
  expect(await hearersOf(() => decide('rita', id, 'approve', { schoolIds: [maple.id('oak')] })), 'asked of Oak: that is none of Elm’s news').not.toHaveProperty('ines');
  expect(await hearersOf(() => answer('ines', id, { answer: 'done' })), 'an answer is heard by the asker').toEqual({ hana: changed, chief: changed, aud: changed, rita: changed, odd: changed, ines: changed });
});

test('approved before its sending day it is no news to the school; the digest that tells of it is, each leader’s own', async () => {
  const { ask, decide, maple } = world;
  const id = await ask('hana', { sendOn: '2026-12-01' });
  expect(await hearersOf(() => decide('rita', id, 'approve'))).not.toHaveProperty('ines');
  const heard = await hearersOf(() => maple.act('chief', (useCase) => composeWeek(useCase as never, '2026-11-30', 100)));
  expect(heard['ines']).toEqual(['digest.composed']);
  expect(Object.keys(heard)).not.toContain('rita');
  expect(Object.keys(heard)).not.toContain('hana');
});
