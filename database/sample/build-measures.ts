/** Run by hand: `node database/sample/build-measures.ts [folder]`. Packs what the state published of the district's schools beside this file. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { standardGroups } from '../../src/modules/evidence/groups/standard-groups.ts';
import { readMeasures } from '../../src/modules/evidence/import/reading/read-measures.ts';
import { publishedRecipes } from '../../src/modules/evidence/import/recipes/published-recipes.ts';
import { standardMeasures } from '../../src/modules/evidence/measures/standard-measures.ts';
import type { SampleMeasures } from './sample-measures.ts';
import type { SampleSchool } from './sample-school.ts';

const root = process.argv[2] ?? '../shared/data';
const schools = (JSON.parse(readFileSync(new URL('schools.generated.json', import.meta.url), 'utf8')) as SampleSchool[]).map(({ stateCode }) => stateCode);
const outcomes = 'outcomes/massachusetts';
const files: [path: string, period?: string][] = [
  ['schools/massachusetts/ma_public_schools_2017.csv'],
  ['schools/massachusetts/dese_enrollment_by_grade_2018-19.xlsx'],
  [`${outcomes}/dese_mcas_science_legacy.xlsx`, '2017-18'],
  [`${outcomes}/dese_dropout_2017-18.xlsx`],
  [`${outcomes}/dese_sat_2017-18.xlsx`],
  ...readdirSync(join(root, outcomes, 'mcas')).toSorted().map((file): [string] => [`${outcomes}/mcas/${file}`]),
];

const made: SampleMeasures = { runs: [], schools, series: [], periods: [], values: { run: [], school: [], series: [], period: [], standing: [], value: [], numerator: [], denominator: [], line: [] } };
const place = <T>(list: T[], item: T, keyOf: (item: T) => string): number => {
  const at = list.findIndex((each) => keyOf(each) === keyOf(item));
  return at === -1 ? list.push(item) - 1 : at;
};
for (const [path, period] of files) {
  const bytes = readFileSync(join(root, path));
  const file = await readMeasures({
    name: basename(path), bytes, recipes: publishedRecipes, recipe: undefined, period, leaveOut: ['unknown_school'], schools: schools.map((stateCode) => ({ stateCode, localCode: null, ncesId: null })),
    groups: standardGroups.flatMap(({ key, name, spellings }) => [key, name.toLowerCase(), ...spellings].map((spelling): [string, string] => [spelling, key])), measures: standardMeasures, today: '2026-11-25',
  });
  if (!file.values || !file.recipe) throw new Error(`${path}: ${file.refusedBecause}`);
  const run = made.runs.push({ file: basename(path), sha256: createHash('sha256').update(bytes).digest('hex'), recipe: file.recipe.name, rowsRead: file.rowsRead, leftOut: file.leftOut }) - 1;
  const series = file.series.map((each) => place(made.series, each, (one) => JSON.stringify(one)));
  const periods = file.periods.map((each) => place(made.periods, each, ({ key }) => key));
  const { values } = file;
  for (let at = 0; at < values.count; at += 1) {
    made.values.run.push(run);
    made.values.school.push(values.school[at]!);
    made.values.series.push(series[values.series[at]!]!);
    made.values.period.push(periods[values.period[at]!]!);
    made.values.value.push(values.standing[at] === 1 ? Number(values.value[at]!.toFixed(6)) : null);
    for (const field of ['standing', 'numerator', 'denominator', 'line'] as const) made.values[field].push(values[field][at]!);
  }
}
writeFileSync(new URL('measures.generated.json.gz', import.meta.url), gzipSync(JSON.stringify(made), { level: 9 }));
console.log(`${made.values.run.length} values of ${made.runs.length} files`);
