import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty, type CastMember } from '../../../../tests/maple-county.ts';
import { changeStatus } from '../conversation/change-status.ts';
import { makeConfidential } from '../lanes/make-confidential.ts';
import { askDepartment } from '../pieces/ask-department.ts';
import { openRequest } from '../routing/open-request.ts';
import { readWorkload } from './read-workload.ts';

test('who carries how much is counted by the sight of who asks, an empty desk too', async () => {
  const maple = await mapleCounty(await cloneDatabase());
  const ask = (summary: string, functionCode: string) => maple.act('ines', (useCase) => openRequest(useCase, { summary, functionId: maple.id(functionCode) }));
  const load = (who: CastMember, where = {}) => maple.act(who, async (useCase) => Object.fromEntries((await readWorkload(useCase, where)).items.map((item) => [item.person.name, [item.open, item.late, item.waitingOnSchool, item.pieces]])));

  const bus = await ask('The bus is late', 'transportation');
  const stop = await ask('The stop is unsafe', 'transportation');
  const gate = await ask('The gate is broken', 'operations');
  await maple.act('tess', (useCase) => changeStatus(useCase, stop.id, { status: 'waiting_on_school', reason: 'Which stop?' }));
  await maple.act('odd', (useCase) => askDepartment(useCase, gate.id, { departmentId: maple.id('transport'), ask: 'Lend a truck.' }));
  expect(await load('odd', { regionId: maple.id('north') })).toEqual({ 'Tess Transport': [2, 0, 1, 1], 'Odd Operations': [1, 0, 0, 0], 'Bo Backup': [0, 0, 0, 0] });
  expect(await load('stu', { regionId: maple.id('north') })).toEqual({ 'Tess Transport': [0, 0, 0, 0], 'Bo Backup': [0, 0, 0, 0] });

  // Half of a week of five days of eight hours.
  const tess = (await maple.act('odd', (useCase) => readWorkload(useCase, {}))).items.find((item) => item.person.name === 'Tess Transport')!;
  expect(tess).toMatchObject({ sharePercent: 50, hoursThisWeek: 20, waiting: 1, latePieces: 0, regions: [{ name: 'north', open: 2, late: 0 }] });

  await maple.act('tess', (useCase) => makeConfidential(useCase, bus.id, { lane: 'personnel', reason: 'About the driver.' }));
  expect((await load('odd'))['Tess Transport']).toEqual([1, 0, 1, 1]);
  maple.clock.set('2026-12-15T14:00:00Z');
  expect((await load('rita'))['Odd Operations']).toEqual([1, 1, 0, 0]);
  await expect(load('ines')).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(load('tess')).rejects.toMatchObject({ code: 'not_allowed' });
});
