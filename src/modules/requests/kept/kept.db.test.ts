import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { resolveRequest } from '../closing/resolve-request.ts';
import { writeMessage } from '../conversation/write-message.ts';
import { assignRequest } from '../handoffs/assign-request.ts';
import { makeConfidential } from '../lanes/make-confidential.ts';
import { openRequest } from '../routing/open-request.ts';
import { readKeptPromises } from './read-kept-promises.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
});
afterAll(() => database.close());

test('promises count for who held them when they came due, by the sight of who asks, and equal the raw rows', async () => {
  const ask = async (summary: string) => (await maple.act('ines', (useCase) => openRequest(useCase, { summary, functionId: maple.id('transportation') }))).id;
  const [kept, late, passed, secret] = [await ask('Kept'), await ask('Late'), await ask('Passed on'), await ask('About a driver')];
  maple.clock.set('2026-11-23T15:00:00Z');
  await maple.act('tess', (useCase) => writeMessage(useCase, kept, { body: 'On it.' }));
  await maple.act('tess', (useCase) => resolveRequest(useCase, kept, { whatWasDone: 'Done.' }));
  // First answers were due on Tuesday at 9:00: held by Tess then, by Bo when it was late.
  maple.clock.set('2026-11-25T15:00:00Z');
  await maple.act('odd', (useCase) => assignRequest(useCase, passed, { toPersonId: maple.id('bo'), reason: 'Tess is away.' }));
  await maple.act('bo', (useCase) => writeMessage(useCase, passed, { body: 'Sorry.' }));
  await maple.act('tess', (useCase) => makeConfidential(useCase, secret, { lane: 'personnel', reason: 'It names somebody.' }));
  maple.clock.set('2026-12-10T15:00:00Z');
  const read = (who: CastMember, more = {}) => maple.act(who, (useCase) => readKeptPromises(useCase, { from: '2026-11-01', to: '2026-12-31', by: 'person', ...more }));
  const figures = (reply: Awaited<ReturnType<typeof read>>) => Object.fromEntries(reply.items.map((item) => [item.name, [item.met, item.metLate, item.missed, item.n]]));
  // Tess: answered and solved one in time; of the passed one the answer came due with her; of the late one both were missed.
  expect(figures(await read('rita'))).toEqual({ 'Tess Transport': [2, 1, 2, 5], 'Bo Backup': [0, 0, 1, 1] });
  expect((await read('rita')).total).toEqual({ met: 2, metLate: 1, missed: 3, n: 6 });
  expect(figures(await read('hana', { by: 'region' }))).toEqual({ north: [2, 1, 3, 6] });
  expect(figures(await read('chief', { by: 'department', regionId: maple.id('south') }))).toEqual({});
  expect((await read('stu')).items).toEqual([]);
  expect((await read('rita', { to: '2026-11-24' })).total).toEqual({ met: 2, metLate: 1, missed: 1, n: 4 });
  for (const who of ['ines', 'tess'] as const) await expect(read(who)).rejects.toMatchObject({ code: 'not_allowed' });

  const raw = await database.owner.selectFrom('request').where('lane', '=', 'ordinary').select(['firstAnswerDueAt', 'firstAnsweredAt', 'resolutionDueAt', 'resolvedAt']).execute();
  const pairs = raw.flatMap((row) => [[row.firstAnswerDueAt, row.firstAnsweredAt ?? row.resolvedAt], [row.resolutionDueAt, row.resolvedAt]] as const);
  const now = Date.parse('2026-12-10T15:00:00Z');
  expect((await read('rita')).total).toEqual({ met: pairs.filter(([due, met]) => met && met <= due).length, metLate: pairs.filter(([due, met]) => met && met > due).length, missed: pairs.filter(([due, met]) => !met && due.getTime() < now).length, n: 6 });
  expect(late).toBeDefined();
});
