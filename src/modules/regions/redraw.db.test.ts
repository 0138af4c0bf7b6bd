import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../tests/database.ts';
import { mapleCounty } from '../../../tests/maple-county.ts';
import type { Database } from '../../platform/database/database.ts';
import { assignTeamMember } from './assign-team-member.ts';
import { drawRegion } from './draw-region.ts';
import { endRegion } from './end-region.ts';
import { endTeamAssignment } from './end-team-assignment.ts';
import { findRegions } from './find-regions.ts';
import { getRegion } from './get-region.ts';
import { moveSchools } from './move-schools.ts';
import { previewMove } from './preview-move.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
});
afterAll(() => database.close());

const july = '2027-07-01';
const regionsOn = async (on: string) => (await maple.act('aud', (useCase) => findRegions(useCase, { on }))).items.map((region) => [region.name, region.schoolCount]);

test('a preview says who moves, who supports them before and after, and moves nothing', async () => {
  const move = { regionId: maple.id('south'), schoolIds: [maple.id('elm'), maple.id('pine')], from: july };
  await expect(maple.act('rita', (useCase) => previewMove(useCase, move))).rejects.toMatchObject({ code: 'not_allowed' });
  const preview = await maple.act('ada', (useCase) => previewMove(useCase, move));
  expect(preview).toMatchObject({ from: july, region: { name: 'south' }, staying: [{ name: 'pine school' }], refused: [] });
  expect(preview.groups).toMatchObject([
    {
      from: { name: 'north' },
      schools: [{ name: 'elm school' }],
      changes: [
        { what: 'superintendent', before: { name: 'Rita North' }, after: null },
        { what: 'operational_leader', before: { name: 'Odd Operations' }, after: { name: 'Stu South' } },
        { what: 'function', name: 'operations', before: { name: 'Odd Operations' }, after: { name: 'Stu South' } },
        { what: 'function', name: 'transportation', before: { name: 'Tess Transport' }, after: { name: 'Stu South' } },
      ],
    },
  ]);
  expect(await regionsOn(july)).toEqual([['north', 2], ['south', 1]]);
});

test('nine regions become eight: a region ends when its schools have moved, with its team, and stays readable before', async () => {
  const draw = { number: 3, name: 'harbor', validFrom: july };
  await expect(maple.act('odd', (useCase) => drawRegion(useCase, draw))).rejects.toMatchObject({ code: 'not_allowed' });
  const { id: harbor } = await maple.act('ada', (useCase) => drawRegion(useCase, draw));
  const move = (regionId: string, from: string) => maple.act('ada', (useCase) => moveSchools(useCase, { regionId, schoolIds: [maple.id('elm'), maple.id('oak')], from }));
  await expect(move(harbor, '2027-06-30')).rejects.toMatchObject({ code: 'region_dates' });
  const end = (from: string) => maple.act('ada', (useCase) => endRegion(useCase, maple.id('north'), { from }));
  await expect(end(july)).rejects.toMatchObject({ code: 'region_has_schools' });
  expect(await move(harbor, july)).toEqual({ moved: 2 });
  await expect(move(maple.id('south'), '2027-06-01')).rejects.toMatchObject({ code: 'membership_later' });
  expect(await end(july)).toEqual({ id: maple.id('north') });
  await expect(end('2027-08-01')).rejects.toMatchObject({ code: 'region_dates' });
  await expect(move(maple.id('north'), '2027-06-15')).rejects.toMatchObject({ code: 'region_dates' });
  expect(await regionsOn('2027-06-30')).toEqual([['north', 2], ['south', 1]]);
  expect(await regionsOn(july)).toEqual([['south', 1], ['harbor', 2]]);
  const { planned } = await maple.act('aud', (useCase) => findRegions(useCase, {}));
  expect(planned.map(({ from, region, kind, schools }) => [from, region.name, kind, schools])).toEqual([[july, 'north', 'ends', 0], [july, 'harbor', 'begins', 0], [july, 'harbor', 'schools', 2]]);
  expect((await maple.act('aud', (useCase) => getRegion(useCase, maple.id('north'), { on: '2027-06-30' }))).team.map((each) => each.validTo)).toEqual([july, july]);
  const roles = await maple.act('ada', ({ db }) => db.selectFrom('roleGrant').where('regionId', '=', maple.id('north')).select('validTo').execute());
  expect(new Set(roles.map((role) => role.validTo))).toEqual(new Set([july]));
});

test('somebody who has left gets no seat, and an end is never put off by ending again', async () => {
  const seat = { regionId: maple.id('south'), functionId: maple.id('operations'), personId: maple.id('bo'), homeDepartmentId: maple.id('facilities'), duty: 'holder' as const, sharePercent: 20 };
  const { id } = await maple.act('stu', (useCase) => assignTeamMember(useCase, { ...seat, validTo: '2027-01-04' }));
  await expect(maple.act('stu', (useCase) => endTeamAssignment(useCase, id, { from: '2027-02-01' }))).rejects.toMatchObject({ code: 'assignment_dates' });
  await database.owner.updateTable('person').set({ endedAt: '2026-11-01T12:00:00Z' }).where('districtId', '=', maple.districtId).where('id', '=', maple.id('tess')).execute();
  await expect(maple.act('stu', (useCase) => assignTeamMember(useCase, { ...seat, personId: maple.id('tess') }))).rejects.toMatchObject({ code: 'person_left' });
});
