import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { getRequest } from '../page/get-request.ts';
import { openRequest } from '../routing/open-request.ts';
import { importExternalStates } from './import-external-states.ts';
import { endExternalRecord, keepExternalRecord } from './keep-external-record.ts';
import { mirrorExternalStates } from './mirror-external-states.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
let request: string;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
  request = (await maple.act('ines', (useCase) => openRequest(useCase, { summary: 'Water in room 204' }))).id;
});
afterAll(() => database.close());

const records = async () => (await maple.act('ines', (useCase) => getRequest(useCase, request))).externalRecords;

test('the number of another system is noted once, its state is taken over, and the school sees it', async () => {
  const { id } = await maple.act('odd', (useCase) => keepExternalRecord(useCase, request, { system: 'Work orders', reference: 'WO-77' }));
  await expect(maple.act('odd', (useCase) => keepExternalRecord(useCase, request, { system: 'work ORDERS', reference: 'WO-77' }))).rejects.toMatchObject({ code: 'conflict' });
  await expect(maple.act('ines', (useCase) => keepExternalRecord(useCase, request, { system: 'Mine', reference: '1' }))).rejects.toMatchObject({ code: 'not_allowed' });
  const tell = (state: string) => maple.act('odd', (useCase) => mirrorExternalStates(useCase, { system: 'Work Orders', states: [{ reference: 'WO-77', state }, { reference: 'WO-9', state }] }));
  expect(await tell('Scheduled for Friday')).toEqual({ changed: 1, unchanged: 0, unknown: ['WO-9'] });
  expect(await tell('Scheduled for Friday')).toEqual({ changed: 0, unchanged: 1, unknown: ['WO-9'] });
  expect((await records()).map((each) => [each.reference, each.state, each.isFinished])).toEqual([['WO-77', 'Scheduled for Friday', false]]);
  await tell('Completed');
  expect((await records())[0]?.isFinished).toBe(true);
  await maple.act('odd', (useCase) => endExternalRecord(useCase, id));
  expect(await records()).toEqual([]);
});

test('whoever does not see the request changes nothing of it, and learns nothing by asking', async () => {
  await maple.act('odd', (useCase) => keepExternalRecord(useCase, request, { system: 'Work orders', reference: 'WO-78', state: 'Open' }));
  const told = { system: 'Work orders', states: [{ reference: 'WO-78', state: 'Closed' }] };
  expect(await maple.act('stu', (useCase) => mirrorExternalStates(useCase, told))).toEqual({ changed: 0, unchanged: 0, unknown: ['WO-78'] });
  for (const who of ['ines', 'aud'] as const) await expect(maple.act(who, (useCase) => mirrorExternalStates(useCase, told))).rejects.toMatchObject({ code: 'not_allowed' });
  expect((await records())[0]?.state).toBe('Open');
});

test('a table of another system is read, its bad rows are named with their lines', async () => {
  const table = 'System;Work order;Status\nWork orders;WO-78;Done\nWork orders;;Open\nHelp desk;INC-5;Open\nWork orders;WO-79;\n';
  expect(await maple.act('odd', (useCase) => importExternalStates(useCase, new TextEncoder().encode(table)))).toEqual({
    changed: 1,
    unchanged: 0,
    unknown: ['Help desk INC-5'],
    refusals: [{ line: 3, reason: 'The reference is missing.' }, { line: 5, reason: 'The state is missing.' }],
  });
  expect((await records())[0]).toMatchObject({ state: 'Done', isFinished: true });
  await expect(maple.act('odd', (useCase) => importExternalStates(useCase, new TextEncoder().encode('a,b\n1,2\n')))).rejects.toMatchObject({ code: 'columns_missing' });
});
