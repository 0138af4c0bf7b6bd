import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { castMembers, mapleCounty } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { exportRefusals, findImports, getImport } from './find-imports.ts';
import { importSchools } from './import-schools.ts';

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
const bytesOf = (text: string) => new TextEncoder().encode(text);

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
});
afterAll(() => database.close());

const send = (name: string, bytes = fixture(name), options: { districtCode?: string; dryRun?: boolean } = {}, who: (typeof castMembers)[number] = 'data') =>
  maple.act(who, (useCase) => importSchools(useCase, { name, bytes, options }));
const dump = async () => ({
  schools: await database.owner.selectFrom('school').where('districtId', '=', maple.districtId).selectAll().orderBy('id').execute(),
  shares: await database.owner.selectFrom('schoolGroupShare').where('districtId', '=', maple.districtId).selectAll().orderBy('id').execute(),
});
const kept = async () => ({
  runs: (await database.owner.selectFrom('importRun').select('id').execute()).length,
  acts: (await database.owner.selectFrom('auditEntry').where('act', 'like', 'schools.%').select('id').execute()).length,
  news: (await database.owner.selectFrom('outboxEvent').where('type', '=', 'schools.imported').select('id').execute()).length,
});

test('a trial says what would happen and leaves no trace', async () => {
  const before = { ...(await dump()), ...(await kept()) };
  const outcome = await send('repaired.csv', undefined, { dryRun: true });
  expect(outcome).toMatchObject({ id: null, dryRun: true, outcome: 'applied', created: 3, changes: [{ line: 2, stateCode: '00350001', kind: 'created' }, {}, {}] });
  expect({ ...(await dump()), ...(await kept()) }).toEqual(before);
});

test('a file is taken once; again it changes nothing; a revision changes what it says', async () => {
  const first = await send('repaired.csv');
  expect(first).toMatchObject({ outcome: 'applied', recipe: 'template', rowsRead: 4, created: 3, changed: 0, unchanged: 0, refused: 0 });
  const taken = await dump();
  expect(taken.schools.find(({ stateCode }) => stateCode === '00350002')).toMatchObject({ name: 'Oak High', shortName: 'Oak High', level: 'high', zip: '02119', enrollment: 410, source: 'file of the district' });
  const counts = await kept();

  expect(await send('repaired.csv')).toMatchObject({ outcome: 'nothing_new', created: 0, changed: 0, unchanged: 3 });
  expect(await dump()).toEqual(taken);
  expect(await kept()).toEqual({ ...counts, runs: counts.runs + 1 });

  const revised = await send('revised.csv', bytesOf('state_code,name,grades,zip,enrollment\n00350002,Oak High School,7-12,,400\n00350003,Pine Center,"K,01,02",02116,\n'));
  expect(revised).toMatchObject({ outcome: 'applied', created: 0, changed: 1, unchanged: 1 });
  expect(revised.changes).toEqual([
    {
      line: 2, stateCode: '00350002', name: 'Oak High School', kind: 'changed',
      fields: [
        { field: 'name', from: 'Oak High', to: 'Oak High School' },
        { field: 'grades', from: ['09', '10', '11', '12'], to: ['07', '08', '09', '10', '11', '12'] },
        { field: 'enrollment', from: 410, to: 400 },
        { field: 'level', from: 'high', to: '6_12' },
      ],
    },
  ]);
  expect((await dump()).schools.find(({ stateCode }) => stateCode === '00350002')).toMatchObject({ zip: '02119', latitude: 42.326208 });
});

test('a refused file is kept with every refused place, and no school is touched', async () => {
  const before = await dump();
  const mixed = bytesOf(`${new TextDecoder().decode(fixture('refused.csv'))}00350099,Good School,k8,K-8,,,02119,,,10\n`);
  const outcome = await send('refused.csv', mixed);
  expect(outcome).toMatchObject({ outcome: 'refused', refused: 15, created: 0, refusals: expect.arrayContaining([expect.objectContaining({ file: 'refused.csv', line: 2, column: 'grades', value: 'Z-8' })]) });
  expect(await dump()).toEqual(before);
  const page = await maple.act('aud', (useCase) => getImport(useCase, outcome.id!));
  expect(page).toMatchObject({ file: 'refused.csv', outcome: 'refused', refused: 15, runBy: { name: 'Dot Data' } });
  expect(page.refusals).toHaveLength(20);
  const csv = await (await maple.act('data', (useCase) => exportRefusals(useCase, outcome.id!))).text();
  expect(csv.split('\r\n').slice(0, 2)).toEqual(['file,line,column,value,code,reason', expect.stringMatching(/^refused\.csv,2,grades,Z-8,grades_impossible,/)]);
  expect((await maple.act('ada', (useCase) => findImports(useCase, 50))).items[0]).toMatchObject({ id: outcome.id, outcome: 'refused' });
  await expect(maple.act('data', (useCase) => getImport(useCase, maple.id('elm')))).rejects.toMatchObject({ code: 'not_found' });
});

test('unreadable bytes and values that no database stores are refused and kept too', async () => {
  const points = (properties: string) => bytesOf(`{"type":"FeatureCollection","features":[{"type":"Feature","properties":${properties},"geometry":null}]}`);
  const files = [
    new Uint8Array(),
    Uint8Array.from([0, 1, 2, 3]),
    bytesOf('state_code,name,grades\n01,a\u0001b,K-8\n'),
    points('{"state_code":"01","name":"\\ud800","grades":"K-8"}'),
    points('{"state_code":"01","name":"Elm","grades":"SE \\u0000 \\ud800"}'),
    points('{"a\\u0000":"01","\\ud800":"Elm"}'),
  ];
  for (const bytes of files) {
    const outcome = await send('bad\u0000.bin', bytes);
    expect(outcome).toMatchObject({ outcome: 'refused', id: expect.any(String) });
    expect(await maple.act('data', (useCase) => getImport(useCase, outcome.id!))).toMatchObject({ refusals: [{ line: expect.any(Number) }] });
  }
});

test('a layout without the state’s codes adds to schools that have its code; others are told', async () => {
  expect(await send('buildings.csv')).toMatchObject({ outcome: 'refused', refusals: [{ code: 'no_known_school' }] });
  await send('codes.csv', bytesOf('state_code,local_code\n00350001,4381\n'));
  const outcome = await send('buildings.csv');
  expect(outcome).toMatchObject({ outcome: 'applied', created: 0, changed: 1, leftOut: [{ kind: 'unknown_school', count: 1, sentence: expect.stringContaining('9999 Unknown School') }] });
  expect((await dump()).schools.find(({ localCode }) => localCode === '4381')).toMatchObject({ name: 'Elm School', address: '16 Harbor Street', longitude: -71.0533, latitude: 42.3661 });
  await send('codes.csv', bytesOf('state_code,local_code\n00350002,4381\n'));
  expect(await send('buildings.csv')).toMatchObject({ outcome: 'refused', refusals: [{ code: 'code_ambiguous' }] });
});

test('an older file does not take back what is known of a later year', async () => {
  const file = (year: string, enrollment: number) => bytesOf(`state_code,name,grades,year,enrollment\n77,Yew School,K-8,${year},${enrollment}\n`);
  await send('now.csv', file('2025-26', 500));
  expect(await send('then.csv', file('2019-20', 300))).toMatchObject({ outcome: 'nothing_new', leftOut: [{ kind: 'older_year', count: 1 }] });
});

test('zeros that a spreadsheet took from the codes of a state without a rule are put back, and said', async () => {
  await send('montana.csv', bytesOf('state_code,name,grades,state\n00123,Elm School,K-5,MT\n00124,Ash School,K-5,MT\n'));
  const again = await send('montana-from-excel.csv', bytesOf('state_code,name,grades,state\n123,Elm School,K-6,MT\n0124,Ash School,K-5,MT\n'));
  expect(again).toMatchObject({ outcome: 'applied', created: 0, changed: 1, unchanged: 1 });
  expect(again.repairs).toContainEqual({ kind: 'code_leading_zero', count: 2, sentence: expect.stringContaining('line 2: 123 became 00123') });
  const twice = await send('twice.csv', bytesOf('state_code,name,grades,state\n123,Elm School,K-5,MT\n00123,Elm Academy,K-8,MT\n'));
  expect(twice).toMatchObject({ outcome: 'refused', refusals: [{ line: 3 }] });
});

test('only the data office and administrators import; auditors may read', async () => {
  for (const who of castMembers) {
    const sent = await send('repaired.csv', undefined, { dryRun: true }, who).then(() => 'taken', (error: { code: string }) => error.code);
    expect([who, sent]).toEqual([who, ['data', 'ada'].includes(who) ? 'taken' : 'not_allowed']);
    const read = await maple.act(who, (useCase) => findImports(useCase, 1)).then(() => 'read', (error: { code: string }) => error.code);
    expect([who, read]).toEqual([who, ['data', 'ada', 'aud'].includes(who) ? 'read' : 'not_allowed']);
  }
});
