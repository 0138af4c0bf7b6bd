import type { Database } from '../src/platform/database/database.ts';
import { insertMany } from '../src/platform/database/insert-many.ts';
import { newId } from '../src/platform/ids.ts';
import { installGroups } from '../src/modules/evidence/groups/install-groups.ts';

interface MeasureOf {
  kind?: 'share' | 'mean' | 'rate' | 'score' | 'count';
  direction?: 'higher' | 'lower' | 'neither';
  topic?: string;
  name?: string;
  unit?: string;
}

/** `[12, 40]`: 12 of 40 students, a share. `{ value, n }`: a mean of n. A number: a score without n. */
type Cell = [numerator: number, denominator: number] | { value: number; n: number } | number | 'hidden_by_publisher' | 'not_applicable';

export interface EvidenceOf {
  /** By key: kind `share` and direction `higher` unless said. Measures that only occur in values are made so. */
  measures?: Record<string, MeasureOf>;
  /** School of the world, `measure`, `measure/group` or `measure/group/subject/grade`, period (`2024-25`), cell. */
  values: [school: string, series: string, period: string, cell: Cell][];
}

interface World {
  districtId: string;
  /** The id of a school (or person) by its key, as Maple County gives it. */
  id: (key: string) => string;
}

/** Puts measures, the standard student groups, series, periods and values into Maple County, as one run of an import. */
export async function evidenceWorld(database: Database, { districtId, id }: World, { measures = {}, values }: EvidenceOf, now = '2026-11-20T14:00:00Z') {
  const db = database.owner;
  const base = (own: string) => ({ districtId, id: own });
  await installGroups(db, districtId, now);
  const [paths, periodKeys] = [[...new Set(values.map(([, path]) => whole(path)))], [...new Set(values.map(([, , period]) => period))]];
  const keys = new Set([...Object.keys(measures), ...paths.map((path) => path.split('/')[0]!)]);
  const [runs, known, seriesBefore, periodsBefore] = await Promise.all([
    db.selectFrom('valueRun').where('districtId', '=', districtId).select('number').execute(),
    db.selectFrom('measure').where('districtId', '=', districtId).where('endedAt', 'is', null).select(['id', 'key', 'kind']).execute(),
    db.selectFrom('series').innerJoin('measure', (join) => join.onRef('measure.districtId', '=', 'series.districtId').onRef('measure.id', '=', 'series.measureId')).where('series.districtId', '=', districtId).select(['number', 'key', 'studentGroup', 'subject', 'grade']).execute(),
    db.selectFrom('measurePeriod').where('districtId', '=', districtId).select(['number', 'key']).execute(),
  ]);
  const measureIds = new Map(known.map((each) => [each.key, each.id]));
  const kinds = new Map(known.map((each) => [each.key, each.kind]));
  const made = [...keys].filter((key) => !measureIds.has(key));
  for (const key of made) {
    measureIds.set(key, newId());
    kinds.set(key, measures[key]?.kind ?? 'share');
  }
  await insertMany(db, 'measure', made.map((key) => {
    const { kind = 'share', direction = 'higher', topic = 'other', name = key, unit = kind === 'share' ? '%' : 'points' } = measures[key] ?? {};
    return { ...base(measureIds.get(key)!), key, name, definition: `${name}, as this test says it.`, topic, kind, unit, direction, decimals: 0, lowest: kind === 'share' ? 0 : null, highest: kind === 'share' ? 100 : null, source: 'this test', createdAt: now };
  }));
  const series = new Map(seriesBefore.map((each) => [[each.key, each.studentGroup, each.subject, each.grade].join('/'), each.number]));
  const madeSeries = paths.filter((path) => !series.has(path));
  for (const path of madeSeries) series.set(path, series.size + 1);
  await insertMany(db, 'series', madeSeries.map((path) => {
    const [measure, studentGroup, subject, grade] = path.split('/') as [string, string, string, string];
    return { ...base(newId()), number: series.get(path)!, measureId: measureIds.get(measure)!, studentGroup, subject, grade, createdAt: now };
  }));
  const periods = new Map(periodsBefore.map((each) => [each.key, each.number]));
  const madePeriods = periodKeys.filter((key) => !periods.has(key));
  for (const key of madePeriods) periods.set(key, periods.size + 1);
  await insertMany(db, 'measurePeriod', madePeriods.map((key) => {
    const year = Number(key.slice(0, 4));
    return { ...base(newId()), number: periods.get(key)!, key, name: key, kind: 'school_year', startsOn: `${year}-07-01`, endsOn: `${year + 1}-06-30`, createdAt: now };
  }));
  const run = runs.length + 1;
  const importRunId = newId();
  await insertMany(db, 'importRun', [{ ...base(importRunId), kind: 'measures', fileName: `world-${run}.csv`, fileSha256: '0'.repeat(64), recipe: 'test', rowsRead: values.length, rowsAdded: values.length, rowsChanged: 0, rowsSame: 0, rowsRefused: 0, outcome: 'applied', runBy: null, runAt: now }]);
  await insertMany(db, 'valueRun', [{ ...base(newId()), number: run, importRunId }]);
  await insertMany(db, 'measureValue', values.map(([school, path, period, cell], index) => ({
    districtId, schoolId: id(school), series: series.get(whole(path))!, period: periods.get(period)!, ...cellValues(cell), run, line: index + 2,
  })));
  return {
    run,
    importRunId,
    measureId: (key: string) => measureIds.get(key)!,
    series: (path: string) => series.get(whole(path))!,
    period: (key: string) => periods.get(key)!,
  };
}

function whole(path: string): string {
  const [measure, group = 'all', subject = 'all', grade = 'all'] = path.split('/');
  return [measure, group, subject, grade].join('/');
}

function cellValues(cell: Cell) {
  if (cell === 'hidden_by_publisher' || cell === 'not_applicable') return { standing: cell === 'not_applicable' ? 3 : 2, value: null, numerator: null, denominator: null };
  if (typeof cell === 'number') return { standing: 1, value: cell, numerator: null, denominator: null };
  if ('value' in cell) return { standing: 1, value: cell.value, numerator: null, denominator: cell.n };
  const [numerator, denominator] = cell;
  return { standing: 1, value: (100 * numerator) / denominator, numerator, denominator };
}
