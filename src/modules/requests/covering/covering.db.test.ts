import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty } from '../../../../tests/maple-county.ts';
import { inDistrict } from '../../../platform/database/in-district.ts';
import { inBackground } from '../../people/index.ts';
import { getRequest } from '../page/get-request.ts';
import { askDepartment } from '../pieces/ask-department.ts';
import { openRequest } from '../routing/open-request.ts';
import { coverOwners } from './cover-owners.ts';
import { coverPieceOwners } from './cover-piece-owners.ts';

test('what somebody held who left goes to whoever serves there today, once, and the ledger says so', async () => {
  const database = await cloneDatabase();
  const maple = await mapleCounty(database);
  const cover = () =>
    inDistrict(database, maple.districtId, async (db) => {
      const useCase = await inBackground({ db, clock: maple.clock }, maple.districtId);
      return [await coverOwners(useCase, 100), await coverPieceOwners(useCase, 100)];
    });
  const buses = await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'The bus is late.', functionId: maple.id('transportation') }));
  const bench = await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'A bench is broken.' }));
  const piece = await maple.act('odd', (useCase) => askDepartment(useCase, bench.id, { departmentId: maple.id('transport'), ask: 'Bring a bench.' }));
  expect(piece.owner.name).toBe('Tess Transport');
  expect(await cover()).toEqual([0, 0]);

  await database.owner.updateTable('person').set({ endedAt: maple.clock.now().toString() }).where('id', '=', maple.id('tess')).execute();
  expect(await cover()).toEqual([1, 1]);
  expect(await cover()).toEqual([0, 0]);

  const page = await maple.act('ines', (useCase) => getRequest(useCase, buses.id));
  expect(page.ledger.map((held) => [held.person.name, held.cause])).toEqual([['Tess Transport', 'routed'], ['Bo Backup', 'covered']]);
  expect(page.owner.name).toBe('Bo Backup');
  expect((await maple.act('odd', (useCase) => getRequest(useCase, bench.id))).pieces.map((each) => each.owner.name)).toEqual(['Bo Backup']);
});
