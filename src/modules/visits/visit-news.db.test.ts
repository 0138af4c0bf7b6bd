import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../tests/database.ts';
import type { CastMember } from '../../../tests/maple-county.ts';
import { visitWorld } from '../../../tests/visit-world.ts';
import { dispatchEvents } from '../../platform/events/dispatch.ts';
import { openLog } from '../../platform/http/log.ts';
import { findNotifications } from '../requests/notifications/find-notifications.ts';
import { setWishes } from '../requests/notifications/set-wishes.ts';
import { noteNews } from '../requests/index.ts';
import { hearVisitNews } from './hear-visit-news.ts';

const everybody = ['ines', 'omar', 'sal', 'rita', 'odd', 'tess', 'bo', 'stu', 'hana', 'chief', 'data', 'aud', 'ada'] as const satisfies CastMember[];

async function tellingWorld() {
  const database = await cloneDatabase();
  const world = await visitWorld(database);
  const { maple } = world;
  const told = async (who: CastMember) => {
    await dispatchEvents({ database, clock: maple.clock, log: openLog('silent') }, noteNews);
    return (await maple.act(who, (useCase) => findNotifications(useCase, 50))).map(({ kind, by, summary, path }) => [kind, by, summary, path]);
  };
  return { database, ...world, told };
}

test('who recorded is told that the school disputes it, and the school’s leader of the answer, without their words', async () => {
  const { maple, record, dispute, answer, correct, told } = await tellingWorld();
  const { id } = await record('tess');
  for (const who of everybody) expect(await told(who), who).toEqual([]);
  await dispute('ines', id, 'Nobody came. 7777');
  const of = ['elm: visit V-1 of 2026-11-23', '/visits/V-1'];
  expect(await told('tess')).toEqual([['visit_disputed', 'Inés Elm', ...of]]);
  await answer('tess', id, 'They came. 8888');
  expect(await told('ines')).toEqual([['visit_settled', 'Tess Transport', ...of]]);
  await maple.act('ines', (useCase) => setWishes(useCase, { manners: { visit_settled: 'never' } }));
  await dispute('ines', id);
  await correct('rita', id, { who: ['tess'] });
  expect((await told('tess')).length).toBe(2);
  expect((await told('ines')).length).toBe(1);
  for (const who of everybody.filter((each) => each !== 'tess' && each !== 'ines')) expect(await told(who), who).toEqual([]);
});

test('what happens to a visit is heard by those who see it, and by nobody else', async () => {
  const { database, maple, record, dispute } = await tellingWorld();
  const { id } = await record('hana');
  await dispute('ines', id);
  const signals = await database.owner.selectFrom('outboxEvent').where('districtId', '=', maple.districtId).select(['districtId', 'id', 'type', 'subjectId']).orderBy('id').execute();
  const heard = Object.fromEntries(await Promise.all(everybody.map(async (who) => [who, (await maple.act(who, (useCase) => hearVisitNews(useCase, signals))).map(({ type }) => type).join(' ')] as const)));
  const both = 'visit.recorded visit.disputed';
  expect(heard).toEqual({ ines: both, omar: '', sal: both, rita: both, odd: both, tess: both, bo: both, stu: '', hana: both, chief: both, data: '', aud: both, ada: '' });
});
