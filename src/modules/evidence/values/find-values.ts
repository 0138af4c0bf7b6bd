import type { z } from 'zod';
import { readCursor, writeCursor } from '../../../platform/http/cursor.ts';
import type { UseCase } from '../../people/index.ts';
import { shownValues, type ShownValue } from '../suppression/shown-values.ts';
import type { listMeasureValues, MeasureValue } from './contract.ts';

type Query = z.output<typeof listMeasureValues.schemas.query>;

/** Values are read for so many schools at once that about this many come. */
const aim = 4_000;

/** Values by school, period and series, as they may be shown. */
export async function findValues(useCase: UseCase, query: Query): Promise<{ items: MeasureValue[]; nextCursor: string | null }> {
  const after = readCursor<{ id: string; period: string; series: string }>(query.cursor);
  const [series, periods, schools] = [await wantedSeries(useCase, query), await wantedPeriods(useCase, query), await wantedSchools(useCase, query, after?.id)];
  const found: ShownValue[] = [];
  const step = Math.max(1, Math.floor(aim / Math.max(1, series.size * periods.size)));
  const ids = [...schools.keys()];
  for (let from = 0; from < ids.length && found.length <= query.limit && series.size > 0 && periods.size > 0; from += step) {
    const shown = await shownValues(useCase, { schools: ids.slice(from, from + step), series: [...series.keys()], periods: [...periods.keys()] });
    found.push(...shown.sort(byPlace).filter((value) => !after || value.schoolId !== after.id || byPlace(value, { schoolId: after.id, period: Number(after.period), series: Number(after.series) }) > 0));
  }
  const page = found.slice(0, query.limit);
  const sources = await sourcesOf(useCase, [...new Set(page.map(({ run }) => run))]);
  const last = found.length > query.limit ? page.at(-1)! : undefined;
  return {
    items: page.map(({ schoolId, series: number, period, because, run, line, ...said }) => {
      const { measure, group, subject, grade } = series.get(number)!;
      const { standing, value, numerator, denominator } = said;
      return { school: { id: schoolId, name: schools.get(schoolId)! }, measure, group, subject, grade, period: periods.get(period)!, standing, value, numerator, denominator, because: because ?? null, source: { ...sources.get(run)!, line } };
    }),
    nextCursor: last ? writeCursor({ id: last.schoolId, period: String(last.period), series: String(last.series) }) : null,
  };
}

type Place = Pick<ShownValue, 'schoolId' | 'period' | 'series'>;

function byPlace(a: Place, b: Place): number {
  return a.schoolId < b.schoolId ? -1 : a.schoolId > b.schoolId ? 1 : a.period - b.period || a.series - b.series;
}

async function wantedSeries({ db, actor }: UseCase, { measure, group, subject, grade }: Query) {
  let rows = db
    .selectFrom('series as s')
    .innerJoin('measure as m', (join) => join.onRef('m.districtId', '=', 's.districtId').onRef('m.id', '=', 's.measureId'))
    .leftJoin('studentGroup as g', (join) => join.onRef('g.districtId', '=', 's.districtId').onRef('g.key', '=', 's.studentGroup').on('g.endedAt', 'is', null))
    .where('s.districtId', '=', actor.districtId)
    .where('m.endedAt', 'is', null)
    .select(['s.number', 'm.key', 'm.name', 's.studentGroup', 'g.name as groupName', 's.subject', 's.grade']);
  if (measure) rows = rows.where('m.key', 'in', measure);
  if (group) rows = rows.where('s.studentGroup', 'in', group);
  if (subject) rows = rows.where('s.subject', 'in', subject);
  if (grade) rows = rows.where('s.grade', 'in', grade);
  return new Map((await rows.execute()).map((row) => [row.number, { measure: { key: row.key, name: row.name }, group: { key: row.studentGroup, name: row.groupName ?? row.studentGroup }, subject: row.subject, grade: row.grade }]));
}

async function wantedPeriods({ db, actor }: UseCase, { period }: Query) {
  let rows = db.selectFrom('measurePeriod').where('districtId', '=', actor.districtId).select(['number', 'key', 'name']);
  if (period) rows = rows.where('key', 'in', period);
  return new Map((await rows.execute()).map(({ number, key, name }) => [number, { key, name }]));
}

async function wantedSchools({ db, actor }: UseCase, { schoolId }: Query, from: string | undefined) {
  let rows = db.selectFrom('school').where('districtId', '=', actor.districtId).where('endedAt', 'is', null).orderBy('id').select(['id', 'name']);
  if (schoolId) rows = rows.where('id', 'in', schoolId);
  if (from) rows = rows.where('id', '>=', from);
  return new Map((await rows.execute()).map(({ id, name }) => [id, name]));
}

async function sourcesOf({ db, actor }: UseCase, runs: number[]) {
  if (runs.length === 0) return new Map<number, Omit<MeasureValue['source'], 'line'>>();
  const rows = await db
    .selectFrom('valueRun as r')
    .innerJoin('importRun as f', (join) => join.onRef('f.districtId', '=', 'r.districtId').onRef('f.id', '=', 'r.importRunId'))
    .where('r.districtId', '=', actor.districtId)
    .where('r.number', 'in', runs)
    .select(['r.number', 'f.id', 'f.fileName', 'f.recipe', 'f.runAt'])
    .execute();
  return new Map(rows.map(({ number, id, fileName, recipe, runAt }) => [number, { run: id, file: fileName, recipe, runAt: new Date(runAt).toISOString() }]));
}
