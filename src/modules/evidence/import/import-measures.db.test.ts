import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { castMembers, mapleCounty } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { exportRefusals, findImports, getImport } from './find-imports.ts';
import { findRevisions } from './find-revisions.ts';
import { importMeasures, type MeasureImport } from './import-measures.ts';
import { undoImport } from './undo-import.ts';

const header = 'School Name,School Code,Subject,M+E #,M+E %,NM #,NM %,No. of Students Included,Avg. Scaled Score,SGP,Included In SGP,Year,student_group';
const mcas = (...rows: string[]) => new TextEncoder().encode(`${header}\n${rows.join('\n')}\n`);
// Elm is 00000000, oak 00000001, pine 00000002: the first row has lost its zeros.
const elm = 'Maple - Elm,0000,ELA,12,30,8,20,40,501.5,50.5,35,2019,ALL';
const oak = 'Maple - Oak,00000001,ELA,5,25,5,25,20,498,,,2019,EL';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
});
afterAll(() => database.close());

const send = (bytes: Uint8Array, options: Partial<MeasureImport> = {}, who: (typeof castMembers)[number] = 'data') => maple.act(who, (useCase) => importMeasures(useCase, { name: 'mcas.csv', bytes, ...options }));
const undo = (id: string) => maple.act('data', (useCase) => undoImport(useCase, id));
const rows = (table: 'measureValue' | 'formerValue' | 'repeatedValue' | 'series' | 'valueRun' | 'importRun') => database.owner.selectFrom(table).selectAll().execute();
const values = async () => (await database.owner.selectFrom('measureValue').where('districtId', '=', maple.districtId).select(['schoolId', 'series', 'period', 'standing', 'value', 'numerator', 'denominator']).orderBy('schoolId').orderBy('series').orderBy('period').execute());
const everything = async () => Object.fromEntries(await Promise.all((['measureValue', 'formerValue', 'repeatedValue', 'series', 'valueRun'] as const).map(async (table) => [table, await rows(table)])));

test('a trial does all and leaves nothing; the import does it; again it changes nothing', async () => {
  const trial = await send(mcas(elm, oak), { dryRun: true });
  expect(trial).toMatchObject({ id: null, dryRun: true, outcome: 'applied', recipe: 'mcas', rowsRead: 2, added: 7, changed: 0, same: 0, periods: ['2018-19'] });
  expect(trial.repairs).toEqual([expect.objectContaining({ kind: 'code_leading_zero', count: 1, sentence: expect.stringContaining('0000 became 00000000') })]);
  expect(trial.sample[0]).toEqual({ line: 2, school: 'elm school', measure: 'mcas_meeting_or_exceeding', group: 'all', subject: 'ela', grade: 'all', period: '2018-19', standing: 'known', value: 30, numerator: 12, denominator: 40 });
  expect(await everything()).toEqual({ measureValue: [], formerValue: [], repeatedValue: [], series: [], valueRun: [] });
  expect(await rows('importRun')).toEqual([]);

  expect(await send(mcas(elm, oak))).toMatchObject({ outcome: 'applied', added: 7, measures: expect.arrayContaining([{ key: 'mcas_growth', name: 'MCAS: growth percentile', values: 1 }]) });
  const taken = await everything();
  expect(await send(mcas(elm, oak))).toMatchObject({ outcome: 'nothing_new', same: 7, id: expect.any(String) });
  expect(await everything()).toEqual(taken);
});

test('a revision changes what it says, and shows old and new with file and row', async () => {
  const outcome = await send(mcas(oak, elm.replace('12,30', '14,35')), { name: 'revised.csv' });
  expect(outcome).toMatchObject({ outcome: 'applied', added: 0, changed: 1, same: 6, changes: [{ line: 3, measure: 'mcas_meeting_or_exceeding', from: { value: 30, numerator: 12 }, to: { value: 35, numerator: 14 } }] });
  const { items, total } = await maple.act('data', (useCase) => findRevisions(useCase, outcome.id!, { limit: 10 }));
  expect([total, items]).toEqual([1, [{ school: 'elm school', measure: 'mcas_meeting_or_exceeding', group: 'all', subject: 'ela', grade: 'all', period: '2018-19', from: { standing: 'known', value: 30, numerator: 12, denominator: 40, file: 'mcas.csv', line: 2 }, to: { standing: 'known', value: 35, numerator: 14, denominator: 40, file: 'revised.csv', line: 3 } }]]);
});

test('an undo puts back what was, keeps what later files said, and is done once', async () => {
  const [first] = await database.owner.selectFrom('valueRun').orderBy('number').select('importRunId').execute();
  const before = await values();
  // The revision says all of the first file again but one value, which it changed: nothing is lost with the first.
  expect(await undo(first!.importRunId)).toMatchObject({ putBack: 6, taken: 0 });
  expect(await values()).toEqual(before);
  await expect(undo(first!.importRunId)).rejects.toMatchObject({ code: 'conflict' });
  const third = await send(mcas(elm.replace('12,30', '16,40')), { name: 'third.csv' });
  const [, second] = await database.owner.selectFrom('valueRun').orderBy('number').select('importRunId').execute();
  expect(await undo(second!.importRunId)).toMatchObject({ putBack: 3, taken: 3 });
  expect((await values()).map(({ value }) => value)).toEqual([40, 20, 501.5, 50.5]);
  expect(await undo(third.id!)).toMatchObject({ putBack: 0, taken: 4 });
  expect(await values()).toEqual([]);
  const { items } = await maple.act('aud', (useCase) => findImports(useCase, 50));
  expect(items.map(({ file, outcome, undone, mayUndo }) => [file, outcome, undone?.by, mayUndo])).toEqual([['third.csv', 'applied', 'Dot Data', false], ['revised.csv', 'applied', 'Dot Data', false], ['mcas.csv', 'nothing_new', undefined, false], ['mcas.csv', 'applied', 'Dot Data', false]]);
});

const bad: [string, string[], Partial<MeasureImport>, [line: number, column: string | null, value: string | null, code: string][]][] = [
  ['a wrong year', [elm], { period: '2017-18' }, [[2, 'Year', '2019', 'wrong_period']]],
  ['a wrong file', [elm], { recipe: 'massachusetts_sat' }, [[1, null, null, 'wrong_file']]],
  ['a percent over 100', [elm.replace('12,30', '12,130')], {}, [[2, 'M+E %', '130', 'percent_impossible']]],
  ['more met than were included', [elm.replace('12,30', '41,30')], {}, [[2, 'M+E #', '41', 'numerator_above_n']]],
  ['a count that its percent denies', [elm.replace('12,30', '13,30')], {}, [[2, 'M+E %', '30', 'percent_disagrees']]],
  ['a score that cannot be', [elm.replace('501.5', '601.5')], {}, [[2, 'Avg. Scaled Score', '601.5', 'out_of_range']]],
  ['half a student', [elm.replace('12,30', '12.5,30')], {}, [[2, 'M+E #', '12.5', 'count_impossible']]],
  ['a cut number', [elm.replace('12,30', '"1,2",30')], {}, [[2, 'M+E #', '1,2', 'number_impossible']]],
  ['a school nobody knows', [elm, oak.replace('00000001', '00000007')], {}, [[3, 'School Code', '00000007', 'unknown_school']]],
  ['a group nobody knows', [elm.replace('ALL', 'hispanc/latino')], {}, [[2, 'student_group', 'hispanc/latino', 'group_unknown']]],
  ['rows that contradict each other', [elm, oak, elm.replace('12,30', '16,40')], {}, [[4, 'M+E %', '40', 'contradicting_rows']]],
  ['a year to come', [elm.replace('2019', '2028')], {}, [[2, 'Year', '2028', 'period_to_come']]],
  ['a year that is none', [elm.replace('2019', '19')], {}, [[2, 'Year', '19', 'period_impossible']]],
  ['only other districts', [elm.replace('0000,', '00350001,')], {}, [[1, null, null, 'no_known_school']]],
  ['a code a spreadsheet destroyed', [elm.replace('0000,', '4.45E+06,')], {}, [[2, 'School Code', '4.45E+06', 'code_destroyed']]],
];
test.each(bad)('%s is refused with its place, and nothing is applied', async (_, lines, options, expected) => {
  const before = await everything();
  const outcome = await send(mcas(...lines), options);
  expect(outcome).toMatchObject({ outcome: 'refused', id: expect.any(String) });
  expect(outcome.refusals.map(({ line, column, value, code }) => [line, column, value, code])).toEqual(expected);
  for (const { reason } of outcome.refusals) expect(reason).toMatch(/^\S.{15,}/);
  expect(await everything()).toEqual(before);
  const page = await maple.act('ada', (useCase) => getImport(useCase, outcome.id!));
  expect(page.refusals.map(({ code }) => code)).toEqual(expected.map(([, , , code]) => code));
});

test('near matches are named, doubled rows joined, refused rows left out by a person’s word and kept as a file', async () => {
  expect((await send(mcas(elm.replace('ALL', 'hispanc/latino')))).refusals[0]!.reason).toContain('hispanic/latino');
  const outcome = await send(mcas(elm, elm, oak.replace('00000001', '00000009'), oak.replace('00000001', '03500009')), { leaveOut: ['unknown_school'] });
  expect(outcome).toMatchObject({ outcome: 'applied', added: 4, refused: 1, leftOut: [{ kind: 'other_district', count: 1 }, { kind: 'unknown_school', count: 1 }] });
  expect(outcome.repairs.map(({ kind, count }) => [kind, count])).toEqual(expect.arrayContaining([['duplicate_row', 1]]));
  const csv = await (await maple.act('data', (useCase) => exportRefusals(useCase, outcome.id!))).text();
  expect(csv.split('\r\n')).toEqual(['file,line,column,value,code,reason', expect.stringMatching(/^mcas\.csv,4,School Code,00000009,unknown_school,/), '']);
  // Of rows that contradict each other neither is taken.
  expect(await send(mcas(elm.replace('2019', '2018'), elm.replace('2019', '2018').replace('12,30', '16,40'), oak.replace('2019', '2018')), { leaveOut: ['contradicting_rows'] })).toMatchObject({ outcome: 'applied', added: 3, refused: 1 });
});

test('absent, hidden by the publisher and not applicable are three things', async () => {
  const graduation = (...lines: string[]) => new TextEncoder().encode(`Demographic,DBN,Cohort,Total Cohort,Total Grads - n,Total Grads - % of cohort,Dropped Out - n,Dropped Out - % of cohort,Local - n,Local - % of grads\n${lines.join('\n')}\n`);
  await send(graduation('Total Cohort,00000001,2006,5,s,s,s,s,s,s', 'Total Cohort,00000001,2006 Aug,40,0,0,2,5,0,.', 'English Language Learners,00000001,2006,20,,,,,,'), { name: 'graduation.csv' });
  const kept = await database.owner.selectFrom('measureValue as v').innerJoin('measurePeriod as p', (join) => join.onRef('p.districtId', '=', 'v.districtId').onRef('p.number', '=', 'v.period')).innerJoin('series as s', (join) => join.onRef('s.districtId', '=', 'v.districtId').onRef('s.number', '=', 'v.series')).innerJoin('measure as m', (join) => join.onRef('m.districtId', '=', 's.districtId').onRef('m.id', '=', 's.measureId')).where('p.kind', '=', 'cohort').orderBy('v.line').orderBy('m.key').select(['v.line', 'm.key', 'p.key as period', 'v.standing', 'v.value', 'v.denominator']).execute();
  expect(kept.map((row) => Object.values(row))).toEqual([
    [2, 'cohort_dropped_out', 'cohort-2006', 2, null, 5], [2, 'cohort_graduated', 'cohort-2006', 2, null, 5], [2, 'cohort_size', 'cohort-2006', 1, 5, null], [2, 'graduates_local_diploma', 'cohort-2006', 2, null, null],
    [3, 'cohort_dropped_out', 'cohort-2006-aug', 1, 5, 40], [3, 'cohort_graduated', 'cohort-2006-aug', 1, 0, 40], [3, 'cohort_size', 'cohort-2006-aug', 1, 40, null], [3, 'graduates_local_diploma', 'cohort-2006-aug', 3, null, 0],
    [4, 'cohort_size', 'cohort-2006', 1, 20, null],
  ]);
});

test('only the data office and administrators import and see what was refused; auditors see that files came', async () => {
  const outcome = await send(mcas(elm.replace('12,30', '12,130')));
  for (const who of castMembers) {
    const codeOf = (work: Promise<unknown>) => work.then(() => 'yes', (error: { code: string }) => error.code);
    const may = ['data', 'ada'].includes(who) ? 'yes' : 'not_allowed';
    expect([who, await codeOf(send(mcas(elm), { dryRun: true }, who)), await codeOf(maple.act(who, (useCase) => getImport(useCase, outcome.id!)))]).toEqual([who, may, may]);
    expect([who, await codeOf(maple.act(who, (useCase) => findImports(useCase, 1)))]).toEqual([who, who === 'aud' ? 'yes' : may]);
  }
});
