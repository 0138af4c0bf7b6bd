import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { castMembers, mapleCounty } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/ids.ts';
import { declareInterest, endInterest, findInterests } from './declare-interest.ts';
import { checkMatch, endMatch, findMatches, matchPerson } from './match-person.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
});
afterAll(() => database.close());

test('interests and load warn; a match against a warning needs its reason, and both are kept', async () => {
  const [elm, tess, functionId] = [maple.id('elm'), maple.id('tess'), maple.id('transportation')];
  const check = (personId: string) => maple.act('odd', (useCase) => checkMatch(useCase, elm, { personId }));
  // Half a seat in a region of two schools.
  expect(await check(tess)).toEqual({ warnings: [], load: { schools: 2, sharePercent: 50, matches: 0 } });
  expect((await check(maple.id('rita'))).warnings.map(({ kind }) => kind)).toEqual(['supervises_it']);
  await database.owner.insertInto('roleGrant').values({ districtId: maple.districtId, id: newId(), personId: maple.id('bo'), role: 'school_leader', schoolId: elm, validFrom: '2020-07-01', validTo: '2024-07-01', grantedAt: '2026-11-23T14:00:00Z' }).execute();
  expect((await check(maple.id('bo'))).warnings).toEqual([{ kind: 'led_it_before', sentence: 'Bo Backup led the school, by the record of roles until 2024-07-01.' }]);
  await database.owner.insertInto('policySetting').values([['match_most_schools', '2'], ['match_most_share', '50']].map(([key, value]) => ({ districtId: maple.districtId, id: newId(), key: key!, value: value!, validFrom: '2026-11-01', setAt: '2026-11-23T14:00:00Z' }))).execute();
  expect((await check(tess)).warnings.map(({ kind }) => kind)).toEqual(['many_schools', 'no_time_left']);

  await maple.act('tess', (useCase) => declareInterest(useCase, { schoolId: elm, kind: 'relative_works_there', note: 'my brother' }));
  await expect(maple.act('tess', (useCase) => declareInterest(useCase, { schoolId: elm, kind: 'relative_works_there' }))).rejects.toMatchObject({ code: 'conflict' });
  await expect(maple.act('tess', (useCase) => declareInterest(useCase, { personId: maple.id('bo'), schoolId: elm, kind: 'other' }))).rejects.toMatchObject({ code: 'not_allowed' });
  const match = (overrideReason?: string) => maple.act('odd', (useCase) => matchPerson(useCase, elm, { personId: tess, functionId, overrideReason }));
  await expect(match()).rejects.toMatchObject({ code: 'warned', details: { warnings: [{ kind: 'relative_works_there', sentence: 'A relative works there: my brother.' }, { kind: 'many_schools' }, { kind: 'no_time_left' }] } });
  const { id } = await match('Nobody else knows the bus company.');
  await expect(match('Twice.')).rejects.toMatchObject({ code: 'conflict' });
  await expect(maple.act('stu', (useCase) => matchPerson(useCase, elm, { personId: tess, functionId }))).rejects.toMatchObject({ code: 'not_allowed' });
  const seen = (who: 'odd' | 'ines' | 'aud') => maple.act(who, (useCase) => findMatches(useCase, elm));
  expect((await seen('odd')).items).toMatchObject([{ person: { name: 'Tess Transport' }, overrideReason: 'Nobody else knows the bus company.', warnings: [{ kind: 'relative_works_there' }, {}, {}] }]);
  expect((await seen('aud')).items[0]!.warnings).toHaveLength(3);
  expect((await seen('ines')).items).toMatchObject([{ person: { name: 'Tess Transport' }, overrideReason: null, warnings: [] }]);
  await maple.act('odd', (useCase) => endMatch(useCase, id, { from: '2026-12-01' }));
  maple.clock.set('2026-12-01T14:00:00Z');
  expect((await seen('odd')).items).toEqual([]);
});

test('an interest is for the person and those who match there', async () => {
  const sees = [];
  for (const who of castMembers) if ((await maple.act(who, (useCase) => findInterests(useCase, { limit: 10 }))).items.length > 0) sees.push(who);
  expect(sees).toEqual(['rita', 'odd', 'tess', 'chief', 'aud']);
  const id = (await maple.act('tess', (useCase) => findInterests(useCase, { limit: 10 }))).items[0]!.id;
  await expect(maple.act('ines', (useCase) => endInterest(useCase, id))).rejects.toMatchObject({ code: 'not_found' });
  await expect(maple.act('aud', (useCase) => endInterest(useCase, id))).rejects.toMatchObject({ code: 'not_allowed' });
  await maple.act('tess', (useCase) => endInterest(useCase, id));
  expect((await maple.act('chief', (useCase) => findInterests(useCase, { limit: 10 }))).items).toEqual([]);
});
