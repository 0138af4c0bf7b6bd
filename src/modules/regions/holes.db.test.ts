import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../tests/database.ts';
import { mapleCounty } from '../../../tests/maple-county.ts';
import type { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import { endAbsence } from './end-absence.ts';
import { findRegions } from './find-regions.ts';
import { getRegion } from './get-region.ts';
import { readCoverage } from './read-coverage.ts';
import { readSupporters } from './read-supporters.ts';
import { recordAbsence } from './record-absence.ts';
import { whoServes } from './who-serves.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
});
afterAll(() => database.close());

const supporter = async (on?: string) => {
  const { items } = await maple.act('ines', (useCase) => readSupporters(useCase, { schoolId: maple.id('elm'), on }));
  return items.find((item) => item.function.code === 'transportation')!;
};
const seat = async (on?: string) => {
  const { seats } = await maple.act('chief', (useCase) => readCoverage(useCase, { on }));
  return seats[`${maple.id('north')}/${maple.id('transportation')}`]!;
};
const holesOfNorth = async (on: string) => (await maple.act('chief', (useCase) => findRegions(useCase, { on }))).items.find((region) => region.name === 'north')!.holes;
const routed = (on: string) => maple.act('ines', (useCase) => whoServes(useCase, { schoolId: maple.id('elm'), functionId: maple.id('transportation'), on }));

test('an absence shows whose seat it is, who stands in and until when; coming back early shortens it', async () => {
  const { id } = await maple.act('odd', (useCase) => recordAbsence(useCase, { personId: maple.id('tess'), firstDay: '2026-11-20', lastDay: '2026-11-27', note: 'Training' }));
  expect(await supporter()).toMatchObject({ person: { name: 'Bo Backup' }, cause: 'backup', standsInFor: { name: 'Tess Transport', away: { until: '2026-11-27' } }, backup: { name: 'Odd Operations', cause: 'operational_leader' }, hole: false });
  expect(await seat()).toMatchObject({ hole: false, allAway: true, sharePercent: 50, answers: { name: 'Bo Backup', cause: 'backup' } });
  await expect(maple.act('stu', (useCase) => recordAbsence(useCase, { personId: maple.id('tess'), firstDay: '2026-12-20', lastDay: '2026-12-20' }))).rejects.toMatchObject({ code: 'not_allowed' });
  await database.owner.insertInto('teamAssignment').values({ districtId: maple.districtId, id: newId(), regionId: maple.id('south'), personId: maple.id('tess'), functionId: maple.id('operations'), homeDepartmentId: maple.id('transport'), duty: 'backup', sharePercent: 5, validFrom: '2026-07-01', recordedAt: '2026-07-01T00:00:00Z' }).execute();
  await maple.act('stu', (useCase) => recordAbsence(useCase, { personId: maple.id('tess'), firstDay: '2026-12-20', lastDay: '2026-12-20' }));
  await expect(maple.act('bo', (useCase) => endAbsence(useCase, id, {}))).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(maple.act('odd', (useCase) => endAbsence(useCase, id, { backOn: '2026-11-28' }))).rejects.toMatchObject({ code: 'absence_dates' });
  await maple.act('odd', (useCase) => endAbsence(useCase, id, { backOn: '2026-11-23' }));
  await expect(maple.act('odd', (useCase) => endAbsence(useCase, id, {}))).rejects.toMatchObject({ code: 'not_found' });
  expect(await supporter()).toMatchObject({ person: { name: 'Tess Transport' }, standsInFor: null });
  expect(await supporter('2026-11-22')).toMatchObject({ person: { name: 'Bo Backup' }, standsInFor: { away: { until: '2026-11-22' } } });
});

test('a person away altogether is still named when nobody else is there, and said to be away', async () => {
  const away = ['tess', 'bo', 'odd', 'rita', 'hana', 'chief', 'ada'] as const;
  for (const who of away) await maple.act('ada', (useCase) => recordAbsence(useCase, { personId: maple.id(who), firstDay: '2026-12-24', lastDay: '2026-12-24' }));
  expect(await supporter('2026-12-24')).toMatchObject({ person: { name: 'Tess Transport', away: { until: '2026-12-24' } }, cause: 'holder', standsInFor: null, backup: null });
});

test('from the day somebody’s last role ends their seat is a hole, and the next on the ladder answers', async () => {
  await database.owner.updateTable('roleGrant').set({ validTo: '2027-02-01' }).where('districtId', '=', maple.districtId).where('personId', '=', maple.id('tess')).execute();
  expect(await seat('2027-01-31')).toMatchObject({ hole: false, holders: [{ name: 'Tess Transport', sharePercent: 50 }] });
  expect(await seat('2027-02-01')).toMatchObject({ hole: true, holders: [], sharePercent: 0, answers: { name: 'Bo Backup' } });
  expect([await holesOfNorth('2027-01-31'), await holesOfNorth('2027-02-01')]).toEqual([1, 2]);
  expect(await supporter('2027-02-01')).toMatchObject({ person: { name: 'Bo Backup' }, hole: true, standsInFor: null });
  expect(await routed('2027-01-31')).toMatchObject({ name: 'Tess Transport', cause: 'routed' });
  expect(await routed('2027-02-01')).toMatchObject({ name: 'Bo Backup', cause: 'routed_to_backup' });
  const { team, holes } = await maple.act('rita', (useCase) => getRegion(useCase, maple.id('north'), { on: '2027-02-01' }));
  expect(holes).toBe(2);
  expect(team.map(({ person, serves }) => [person.name, serves])).toEqual([['Tess Transport', false], ['Bo Backup', true]]);
});

test('whoever has left the district serves nothing from their last local day on, whatever their rows say', async () => {
  await database.owner.insertInto('teamAssignment').values({ districtId: maple.districtId, id: newId(), regionId: maple.id('north'), personId: maple.id('bo'), functionId: maple.id('operations'), homeDepartmentId: maple.id('facilities'), duty: 'holder', sharePercent: 30, validFrom: '2026-07-01', recordedAt: '2026-07-01T00:00:00Z' }).execute();
  // 03:00 in UTC is still the evening before in the district.
  await database.owner.updateTable('person').set({ endedAt: '2027-03-02T03:00:00Z' }).where('districtId', '=', maple.districtId).where('id', '=', maple.id('bo')).execute();
  expect([await holesOfNorth('2027-02-28'), await holesOfNorth('2027-03-01')]).toEqual([1, 2]);
  expect(await routed('2027-03-01')).toMatchObject({ name: 'Odd Operations' });
  expect(await supporter('2027-03-01')).toMatchObject({ person: { name: 'Odd Operations' }, cause: 'operational_leader', hole: true });
});
