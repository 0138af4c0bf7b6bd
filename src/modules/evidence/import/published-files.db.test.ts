import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty } from '../../../../tests/maple-county.ts';
import type { Database } from '../../../platform/database/database.ts';
import { importSchools } from '../../schools/index.ts';
import { importMeasures } from './import-measures.ts';
import { undoImport } from './undo-import.ts';

// The files as their publishers put them out are too large to keep here.
const folder = process.env.CAUSEWAY_SHARED_DATA ?? '../shared/data';
const isThere = existsSync(join(folder, 'outcomes'));
if (!isThere) console.warn(`NOT TESTED: the published files of measures are not in ${folder}. Give their folder by CAUSEWAY_SHARED_DATA.`);

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
  if (!isThere) return;
  for (const [path, districtCode] of [['massachusetts/ma_public_schools_2017.csv', '0035'], ['massachusetts/dese_enrollment_by_grade_2018-19.xlsx', '0035'], ['chicago/cps_school_profile_sy1617.csv'], ['chicago/cps_school_profile_sy1718.csv'], ['nyc/school_explorer_2016.csv'], ['nyc/hs_directory.csv']] as const) {
    await maple.act('data', (useCase) => importSchools(useCase, { name: path, bytes: readFileSync(join(folder, 'schools', path)), options: { districtCode } }));
  }
});
afterAll(() => database.close());

type Expected = [recipe: string, rows: number, added: number, changed: number, refused: number];
type Options = { period?: string; leaveOut?: string[] };

const unknown = { leaveOut: ['unknown_school'] };
// In this order: Chicago's second report revises what the first said of the year they share.
const files: [string, Options, Expected][] = [
  ['outcomes/massachusetts/dese_mcas_science_legacy.xlsx', { period: '2017-18', ...unknown }, ['mcas_legacy', 1_422, 700, 0, 0]],
  ['outcomes/massachusetts/dese_dropout_2017-18.xlsx', unknown, ['massachusetts_dropout', 405, 160, 0, 0]],
  ['outcomes/massachusetts/dese_sat_2017-18.xlsx', unknown, ['massachusetts_sat', 372, 86, 0, 0]],
  ['schools/massachusetts/ma_public_schools_2017.csv', {}, ['massachusetts_profiles', 1_861, 4_706, 0, 0]],
  ['schools/massachusetts/dese_enrollment_by_grade_2018-19.xlsx', unknown, ['massachusetts_enrollment', 1_847, 1_872, 0, 0]],
  ['outcomes/chicago/cps_progress_report_sy1617.csv.gz', {}, ['chicago_progress_report', 661, 29_526, 0, 0]],
  ['outcomes/chicago/cps_progress_report_sy1718.csv', {}, ['chicago_progress_report', 661, 28_350, 112, 0]],
  ['schools/chicago/cps_school_profile_sy1617.csv', {}, ['chicago_profile_measures', 661, 8_762, 0, 0]],
  ['schools/chicago/cps_school_profile_sy1718.csv', {}, ['chicago_profile_measures', 661, 8_591, 0, 0]],
  ['schools/nyc/school_explorer_2016.csv', {}, ['new_york_explorer_measures', 1_272, 181_900, 0, 0]],
  ['outcomes/nyc/graduation_by_group_2005-2010.csv.gz', { leaveOut: ['unknown_school', 'contradicting_rows', 'numerator_above_n'] }, ['new_york_graduation', 25_096, 219_200, 0, 6_632]],
  ['outcomes/nyc/demographics_2005-2012.csv', unknown, ['new_york_demographics', 10_075, 133_999, 0, 1_168]],
  ['outcomes/nyc/sat_results_2012.csv', { period: '2011-12', ...unknown }, ['new_york_sat', 478, 1_476, 0, 109]],
];

const send = (path: string, options: Options) => maple.act('data', (useCase) => importMeasures(useCase, { name: path.split('/').at(-1)!, bytes: readFileSync(join(folder, path)), ...options }));

test.runIf(isThere).each(files)('%s goes in, and again changes nothing', async (path, options, [recipe, rows, added, changed, refused]) => {
  const outcome = await send(path, options);
  expect([outcome.outcome, outcome.recipe, outcome.rowsRead, outcome.added, outcome.changed, outcome.refused]).toEqual(['applied', recipe, rows, added, changed, refused]);
  if (added > 100_000) return; // the largest once: the same file twice is a property of its own
  const before = await dump();
  expect(await send(path, options)).toMatchObject({ outcome: 'nothing_new', added: 0, changed: 0, same: added + changed + outcome.same });
  expect(await dump()).toEqual(before);
}, 180_000);

const mcas = isThere ? readdirSync(join(folder, 'outcomes/massachusetts/mcas')).toSorted() : [];
test.runIf(isThere)('all 42 files of the MCAS 2017 to 2021 go in, in their several layouts', async () => {
  // As a workbook, which does not say its year, and then as text: the same values to the last cell.
  expect(await send('outcomes/massachusetts/dese_nextgen_mcas_2018.xlsx', {})).toMatchObject({ outcome: 'refused', refusals: [{ code: 'period_needed' }] });
  expect(await send('outcomes/massachusetts/dese_nextgen_mcas_2018.xlsx', { period: '2017-18' })).toMatchObject({ outcome: 'applied', rowsRead: 2_758, added: 1_365 });
  const counts: Record<string, number[]> = {};
  for (const file of mcas) {
    const outcome = await send(`outcomes/massachusetts/mcas/${file}`, unknown);
    expect([file, outcome.recipe, outcome.outcome]).toEqual([file, 'mcas', file.endsWith('all_students_2018.csv') ? 'nothing_new' : 'applied']);
    const year = /\d{4}/.exec(file)![0];
    const sum = (counts[year] ??= [0, 0, 0, 0]);
    for (const [at, count] of [outcome.rowsRead, outcome.added, outcome.same, outcome.refused].entries()) sum[at]! += count;
  }
  expect(mcas).toHaveLength(42);
  // Rows read, values added, values as known, rows refused: Boston’s alone are taken.
  expect(counts).toEqual({ 2017: [2_752, 1_337, 0, 0], 2018: [2_758, 0, 1_365, 0], 2019: [49_447, 27_513, 0, 0], 2021: [49_374, 26_833, 0, 0] });
}, 180_000);

test.runIf(isThere)('sampled numbers are those of the row they name, read from the raw text by another way', async () => {
  const { rows } = await sql<Record<'file' | 'key' | 'subject' | 'group' | 'grade' | 'period' | 'code', string> & Record<'line' | 'value' | 'numerator' | 'denominator', number>>`
    select f.file_name as file, m.key, s.subject, s.student_group as "group", s.grade, p.key as period, school.state_code as code, v.line, v.value, v.numerator, v.denominator
    from measure_value v join series s on s.number = v.series join measure m on m.id = s.measure_id join measure_period p on p.number = v.period join school on school.id = v.school_id
    join value_run r on r.number = v.run join import_run f on f.id = r.import_run_id
    where f.file_name like 'mcas%' and m.key in ('mcas_meeting_or_exceeding', 'mcas_growth', 'mcas_scaled_score') order by md5(v.school_id::text || v.series || v.period) limit 400`.execute(database.owner);
  expect(rows).toHaveLength(400);
  const columns = { mcas_meeting_or_exceeding: ['M+E %', 'M+E #', 'No. of Students Included'], mcas_growth: ['SGP', '', 'Included In SGP'], mcas_scaled_score: ['Avg. Scaled Score', '', 'No. of Students Included'] };
  for (const { file, line, key, code, value, numerator, denominator, subject, period } of rows) {
    const text = readFileSync(join(folder, 'outcomes/massachusetts/mcas', file), 'utf8').replace('\ufeff', '');
    const separator = text.split('\n')[0]!.includes(';') ? ';' : ',';
    const [names, cells] = [text.split('\n')[0]!, text.split('\n')[line - 1]!].map((each) => each.trimEnd().split(separator).map((cell) => cell.trim()));
    const at = (name: string) => (name === '' ? null : Number(cells![names!.indexOf(name)]));
    expect([file, line, ...columns[key as keyof typeof columns].map(at)]).toEqual([file, line, value, numerator, denominator]);
    expect([cells![1]!.padStart(8, '0'), { ELA: 'ela', MATH: 'math', SCI: 'science' }[cells![2]!]]).toEqual([code, subject]);
    expect(`${Number(/\d{4}(?=\.csv)/.exec(file)![0]) - 1}`).toBe(period.slice(0, 4));
  }
  const graduation = gunzipSync(readFileSync(join(folder, 'outcomes/nyc/graduation_by_group_2005-2010.csv.gz'))).toString('utf8').split('\n');
  const { rows: cohorts } = await sql<{ line: number; period: string; standing: number; value: number | null }>`
    select v.line, p.key as period, v.standing, v.value from measure_value v join series s on s.number = v.series join measure m on m.id = s.measure_id join measure_period p on p.number = v.period
    where m.key = 'cohort_graduated' and p.kind = 'cohort' order by md5(v.school_id::text || v.series || v.period) limit 300`.execute(database.owner);
  for (const { line, period, standing, value } of cohorts) {
    const raw = graduation[line - 1]!.trimEnd();
    const [cohort, percent] = /,(\d{4}(?: Aug)?),([^,"]*|"[^"]*"),([^,]*),([^,]*),/.exec(raw)!.slice(1).filter((_, index) => index === 0 || index === 3);
    expect([line, period]).toEqual([line, `cohort-${cohort!.replace(' Aug', '-aug')}`]);
    expect([line, standing, value]).toEqual([line, ...(percent === 's' ? [2, null] : [1, Number(Number(percent).toFixed(8))])]);
  }
  expect(new Set(cohorts.map(({ standing }) => standing))).toEqual(new Set([1, 2]));
});

test.runIf(isThere)('the runs of two states taken back, in no order of theirs, leave none of their values', async () => {
  const { rows } = await sql<{ id: string }>`select r.import_run_id as id from value_run r join import_run f on f.id = r.import_run_id where f.recipe not like 'new_york%' order by r.number % 2, r.number`.execute(database.owner);
  for (const { id } of rows) await maple.act('data', (useCase) => undoImport(useCase, id));
  expect((await sql`select 1 from measure_value v join value_run r on r.number = v.run join import_run f on f.id = r.import_run_id where f.recipe not like 'new_york%' limit 1`.execute(database.owner)).rows).toEqual([]);
}, 180_000);

/** A hash over every value. */
async function dump(): Promise<unknown> {
  const { rows } = await sql`select count(*)::int as count, md5(string_agg(v::text, '|' order by school_id, series, period)) as whole from measure_value v`.execute(database.owner);
  return rows;
}
