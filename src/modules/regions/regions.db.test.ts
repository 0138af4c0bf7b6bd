import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../tests/database.ts';
import { mapleCounty } from '../../../tests/maple-county.ts';
import type { Database } from '../../platform/database/database.ts';
import { assignTeamMember } from './assign-team-member.ts';
import { endTeamAssignment } from './end-team-assignment.ts';
import { findRegions } from './find-regions.ts';
import { getRegion } from './get-region.ts';
import { moveSchools } from './move-schools.ts';
import { readCoverage } from './read-coverage.ts';
import { readSupporters } from './read-supporters.ts';
import { recordAbsence } from './record-absence.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
});
afterAll(() => database.close());

const transportAt = async (school: string, on?: string) => {
  const { items } = await maple.act('ines', (useCase) => readSupporters(useCase, { schoolId: maple.id(school), on }));
  return items.find((item) => item.function.code === 'transportation')!;
};

test('every function of a school has a named person; whoever is away is stood in for, on that day only', async () => {
  expect(await transportAt('elm')).toMatchObject({ person: { name: 'Tess Transport' }, cause: 'holder', backup: { name: 'Bo Backup' } });
  await maple.act('tess', (useCase) => recordAbsence(useCase, { personId: maple.id('tess'), firstDay: '2026-12-01', lastDay: '2026-12-02' }));
  expect(await transportAt('elm', '2026-12-02')).toMatchObject({ person: { name: 'Bo Backup' }, cause: 'backup' });
  expect(await transportAt('elm', '2026-12-03')).toMatchObject({ cause: 'holder' });
  expect(await transportAt('pine')).toMatchObject({ person: { name: 'Stu South' }, cause: 'operational_leader' });
});

test('the coverage grid shows the holes, and filling one is its region’s own act', async () => {
  const before = await maple.act('ines', (useCase) => readCoverage(useCase, {}));
  expect(before.holes).toBe(3);
  const seat = { regionId: maple.id('south'), functionId: maple.id('transportation'), personId: maple.id('hana'), homeDepartmentId: maple.id('transport'), duty: 'cover' as const, sharePercent: 20 };
  await expect(maple.act('odd', (useCase) => assignTeamMember(useCase, seat))).rejects.toMatchObject({ code: 'not_allowed' });
  const { id } = await maple.act('stu', (useCase) => assignTeamMember(useCase, { ...seat, reason: 'Until the seat is filled' }));
  await expect(maple.act('stu', (useCase) => assignTeamMember(useCase, seat))).rejects.toMatchObject({ code: 'conflict' });
  expect((await maple.act('ines', (useCase) => readCoverage(useCase, {}))).holes).toBe(2);
  expect(await transportAt('pine')).toMatchObject({ person: { name: 'Hana Head' }, cause: 'cover' });
  await maple.act('stu', (useCase) => endTeamAssignment(useCase, id, { from: '2027-01-04' }));
  expect(await transportAt('pine', '2027-01-04')).toMatchObject({ person: { name: 'Stu South' } });
});

test('a school that moves is in its new region from that day, and in the old one before it', async () => {
  await expect(maple.act('odd', (useCase) => moveSchools(useCase, { regionId: maple.id('south'), schoolIds: [maple.id('oak')] }))).rejects.toMatchObject({ code: 'not_allowed' });
  const move = () => maple.act('ada', (useCase) => moveSchools(useCase, { regionId: maple.id('south'), schoolIds: [maple.id('oak')], from: '2027-01-04' }));
  expect(await move()).toEqual({ moved: 1 });
  const namesOn = async (on: string) => (await maple.act('aud', (useCase) => getRegion(useCase, maple.id('south'), { on }))).schools.map((school) => school.name);
  expect(await namesOn('2027-01-03')).toEqual(['pine school']);
  expect(await namesOn('2027-01-04')).toEqual(['oak school', 'pine school']);
  expect(await transportAt('oak', '2027-01-03')).toMatchObject({ person: { name: 'Tess Transport' } });
  expect((await maple.act('aud', (useCase) => findRegions(useCase, { on: '2027-01-04' }))).items.map((region) => region.schoolCount)).toEqual([1, 2]);
  expect((await maple.act('aud', (useCase) => findRegions(useCase, { on: '2026-06-30' }))).items).toEqual([]);
});
