import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cloneDatabase } from '../../../tests/database.ts';
import { demandWorld } from '../../../tests/demand-world.ts';
import type { CastMember } from '../../../tests/maple-county.ts';
import { districtWork } from '../../app/district-work.ts';
import { eachDistrict } from '../../app/each-district.ts';
import type { Database } from '../../platform/database/database.ts';
import { composeWeek } from './digest/compose-digests.ts';
import { withdrawDemand } from './drafting/withdraw-demand.ts';
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

test('a demand whose sending day comes by the calendar alone reaches its school when that day begins there, and is told once', async () => {
  const { ask, decide, maple, asked, page } = world;
  const id = await ask('hana', { sendOn: '2026-11-25' });
  await decide('rita', id, 'approve', { schoolIds: [maple.id('elm')] });
  const work = () => eachDistrict({ database, clock: maple.clock }, ...districtWork.sendDemands.steps);
  const at = (instant: string) => (world.later(instant), hearersOf(work));
  // Half past eleven in the evening of the 24th where the district is, and half past four in the morning of the 25th in UTC.
  expect(await at('2026-11-25T04:30:00Z')).toEqual({});
  expect(await asked('ines')).toEqual([]);
  await expect(page('ines', id)).rejects.toMatchObject({ code: 'not_found' });
  const heard = await at('2026-11-25T05:00:30Z');
  expect(heard).toEqual({ ines: changed, rita: changed, odd: changed, hana: changed, chief: changed, aud: changed });
  expect((await asked('ines')).map((row) => row.demand.id)).toEqual([id]);
  expect((await page('ines', id)).steps.filter(({ kind }) => kind === 'sent')).toMatchObject([{ by: null, schools: 1, at: expect.stringContaining('2026-11-25T05:00:3') }]);
  expect(await at('2026-11-25T05:01:30Z'), 'once').toEqual({});
  expect(await at('2026-11-27T05:01:30Z'), 'nor on another day').toEqual({});
  const { told } = await database.owner.selectFrom('auditEntry').where('subjectId', '=', id).where('act', '=', 'demand.sent').select((eb) => eb.fn.countAll<number>().as('told')).executeTakeFirstOrThrow();
  expect(Number(told)).toBe(1);
});

test('what its school has heard of is not told again when its day comes: approved on that day or later, or told by a digest; what waits or was withdrawn is not sent', async () => {
  const { ask, decide, maple, draft } = world;
  const work = () => eachDistrict({ database, clock: maple.clock }, ...districtWork.sendDemands.steps);
  await decide('rita', await ask('hana', { sendOn: '2026-11-23' }), 'approve');
  const waits = await ask('hana', { what: 'Another count', sendOn: '2026-11-25' });
  const gone = await ask('hana', { what: 'A third count', sendOn: '2026-11-25' });
  await decide('rita', gone, 'approve');
  await maple.act('hana', (useCase) => withdrawDemand(useCase, gone, { reason: 'Not needed.' }));
  await draft('hana', { what: 'A draft', sendOn: '2026-11-24' });
  const told = await ask('hana', { what: 'A fourth count', sendOn: '2026-12-01' });
  await decide('rita', told, 'approve');
  await maple.act('chief', (useCase) => composeWeek(useCase as never, '2026-11-30', 100));
  for (const day of ['2026-11-24', '2026-11-25', '2026-11-26', '2026-12-01', '2026-12-02']) {
    world.later(`${day}T12:00:00Z`);
    expect(await hearersOf(work), day).toEqual({});
  }
  // Approved late, it is the approval that tells of it.
  expect(await hearersOf(() => decide('rita', waits, 'approve'))).toHaveProperty('ines');
  expect(await hearersOf(work)).toEqual({});
  const unsent = await database.owner.selectFrom('demandAnswer').where('districtId', '=', maple.districtId).where('approvedAt', 'is not', null).where('sentAt', 'is', null).select('demandId').execute();
  expect(unsent, 'nothing is looked at again').toEqual([]);
});
