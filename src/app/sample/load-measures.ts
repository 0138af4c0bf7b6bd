import { sql, type Kysely } from 'kysely';
import { readSampleMeasures, type SampleMeasures } from '../../../database/sample/sample-measures.ts';
import { castKey } from '../../../database/sample/cast.ts';
import type { DB } from '../../../database/schema.generated.ts';
import { installGroups, standardMeasures } from '../../modules/evidence/index.ts';
import { insertMany } from '../../platform/database/insert-many.ts';
import { newId } from '../../platform/ids.ts';
import type { SampleContext } from './sample-context.ts';

/** What the state published of the real schools, as if the data office had imported file after file. */
export async function loadMeasures(db: Kysely<DB>, { districtId, ids, now }: SampleContext): Promise<void> {
  const { runs, schools, series, periods, values } = readSampleMeasures();
  await installGroups(db, districtId, now);
  const base = () => ({ districtId, id: newId() });
  const used = new Set(series.map(({ measure }) => measure));
  await insertMany(db, 'measure', standardMeasures.filter(({ key }) => used.has(key)).map((measure) => ({ districtId, id: ids('measure', measure.key), ...measure, position: standardMeasures.indexOf(measure), createdAt: now })));
  await insertMany(db, 'series', series.map(({ measure, group, subject, grade }, at) => ({ ...base(), number: at + 1, measureId: ids('measure', measure), studentGroup: group, subject, grade, createdAt: now })));
  await insertMany(db, 'measurePeriod', periods.map((period, at) => ({ ...base(), number: at + 1, ...period, createdAt: now })));
  const counts = runs.map((_, run) => values.run.reduce((count, each) => count + (each === run ? 1 : 0), 0));
  await insertMany(db, 'importRun', runs.map(({ file, sha256, recipe, rowsRead, leftOut }, at) => ({
    districtId, id: ids('measure run', at), kind: 'measures', fileName: file, fileSha256: sha256, recipe, rowsRead, rowsAdded: counts[at]!, rowsChanged: 0, rowsSame: 0, rowsRefused: 0,
    repairs: leftOut.map((each) => ({ ...each, kind: `left_out.${each.kind}` })) as never, outcome: 'applied', runBy: ids('person', castKey('dataOffice')), runAt: now,
  })));
  await insertMany(db, 'valueRun', runs.map((_, at) => ({ ...base(), number: at + 1, importRunId: ids('measure run', at) })));
  await insertMany(db, 'valueRunMeasure', measuresOfRuns({ series, values }).map(({ run, measure, count }) => ({ ...base(), run: run + 1, measureId: ids('measure', measure), valueCount: count })));
  const list = (numbers: (number | null)[], plus = 0) => `{${numbers.map((number) => (number === null ? 'null' : number + plus)).join(',')}}`;
  const students = (numbers: number[]) => list(numbers.map((number) => (number < 0 ? null : number)));
  await sql`
    insert into measure_value (district_id, school_id, series, period, standing, value, numerator, denominator, run, line)
    select ${districtId}, (${`{${schools.map((code) => ids('school', code)).join(',')}}`}::uuid[])[place + 1], series, period, standing, value, numerator, denominator, run, line
    from unnest(${list(values.school)}::int[], ${list(values.series, 1)}::int[], ${list(values.period, 1)}::int[], ${list(values.standing)}::smallint[], ${list(values.value)}::float8[], ${students(values.numerator)}::int[], ${students(values.denominator)}::int[], ${list(values.run, 1)}::int[], ${list(values.line)}::int[])
      as t (place, series, period, standing, value, numerator, denominator, run, line) order by place, series, period`.execute(db);
}

function measuresOfRuns({ series, values }: Pick<SampleMeasures, 'series' | 'values'>): { run: number; measure: string; count: number }[] {
  const counts = new Map<string, { run: number; measure: string; count: number }>();
  for (const [at, run] of values.run.entries()) {
    const { measure } = series[values.series[at]!]!;
    const found = counts.get(`${run} ${measure}`) ?? { run, measure, count: 0 };
    found.count += 1;
    counts.set(`${run} ${measure}`, found);
  }
  return [...counts.values()];
}
