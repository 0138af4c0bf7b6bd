import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../tests/database.ts';
import { mapleCounty } from '../../../tests/maple-county.ts';
import type { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import { findSchools, getSchool } from './find-schools.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
  await database.owner.updateTable('school').set({ level: 'high' }).where('id', '=', maple.id('pine')).execute();
  await database.owner.insertInto('schoolGroupShare').values({ districtId: maple.districtId, id: newId(), schoolId: maple.id('elm'), studentGroup: 'english_learners', percent: 12.5, yearLabel: '2025-26', source: 'State profile', recordedAt: '2026-07-01T00:00:00Z' }).execute();
});
afterAll(() => database.close());

const find = (filters: Parameters<typeof findSchools>[1]) => maple.act('aud', (useCase) => findSchools(useCase, filters));

test('each filter says how many schools its choices would show while the others stay', async () => {
  const all = await find({ limit: 50 });
  expect(all).toMatchObject({ total: 3, facets: { regions: [{ name: 'north', schools: 2 }, { name: 'south', schools: 1 }], levels: [{ level: 'k8', schools: 2 }, { level: 'high', schools: 1 }] } });
  const north = await find({ limit: 50, regionId: maple.id('north') });
  expect(north).toMatchObject({ total: 2, facets: { regions: [{ name: 'north' }, { name: 'south', schools: 1 }], levels: [{ level: 'k8', schools: 2 }] } });
  const named = await find({ limit: 50, q: 'pi' });
  expect(named).toMatchObject({ total: 1, items: [{ name: 'pine school' }], facets: { regions: [{ name: 'south', schools: 1 }], levels: [{ level: 'high', schools: 1 }] } });
  expect(await find({ limit: 50, q: '---' })).toMatchObject({ total: 0, items: [], facets: { regions: [], levels: [] } });
});

test('pages follow each other by name, and the counts are of the whole', async () => {
  const first = await find({ limit: 2 });
  expect(first.items.map((school) => school.name)).toEqual(['elm school', 'oak school']);
  const second = await find({ limit: 2, cursor: first.nextCursor! });
  expect(second).toMatchObject({ items: [{ name: 'pine school' }], total: 3, nextCursor: null });
});

test('a school’s page names its leader, its figures with their source, and offers what one may do', async () => {
  const read = (who: Parameters<typeof maple.act>[0], school = 'elm') => maple.act(who, (useCase) => getSchool(useCase, maple.id(school)));
  expect(await read('ines')).toMatchObject({ leaders: [{ name: 'Inés Elm' }], region: { name: 'north' }, groupShares: [{ studentGroup: 'english_learners', percent: 12.5, yearLabel: '2025-26', source: 'State profile' }], abilities: { ask: { allowed: true }, readRequests: { allowed: true } } });
  expect((await read('ines', 'oak')).abilities.readRequests).toMatchObject({ allowed: false, reason: 'role' });
  expect((await read('rita', 'oak')).abilities.readRequests.allowed).toBe(true);
  expect((await read('stu', 'oak')).abilities.readRequests.allowed).toBe(false);
  expect((await read('aud')).abilities).toMatchObject({ ask: { allowed: false, reason: 'read_only' }, readRequests: { allowed: true } });
  await expect(read('ines', 'nowhere')).rejects.toMatchObject({ code: 'not_found' });
});
