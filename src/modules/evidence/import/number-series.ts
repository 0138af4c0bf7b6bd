import { sql } from 'kysely';
import { insertMany } from '../../../platform/database/insert-many.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { installMeasures } from '../measures/install-measures.ts';
import type { Period } from '../periods/read-period.ts';
import type { SeriesWords } from './reading/measure-file.ts';

/**
 * The short numbers of a file's series and periods, given where they have none; measures that the file needs are
 * installed. The caller holds the lock of imports, so numbers are given once.
 */
export async function numberSeries(useCase: UseCase, series: SeriesWords[], periods: Period[]): Promise<{ series: number[]; periods: number[]; measureIds: ReadonlyMap<string, string> }> {
  const { db, actor, clock } = useCase;
  const { districtId } = actor;
  const createdAt = clock.now().toString();
  const measureIds = await installMeasures(useCase, [...new Set(series.map(({ measure }) => measure))]);
  const known = await db.selectFrom('series').where('districtId', '=', districtId).select(['number', 'measureId', 'studentGroup', 'subject', 'grade']).execute();
  const numbers = new Map(known.map((each) => [keyOf(each), each.number]));
  const wanted = series.map(({ measure, group, subject, grade }) => ({ measureId: measureIds.get(measure)!, studentGroup: group, subject, grade }));
  let last = Math.max(0, ...numbers.values());
  const made = wanted.filter((each) => !numbers.has(keyOf(each)) && numbers.set(keyOf(each), (last += 1))).map((each) => ({ districtId, id: newId(), number: numbers.get(keyOf(each))!, ...each, createdAt }));
  await insertMany(db, 'series', made);

  const { rows: knownPeriods } = await sql<{ number: number; key: string }>`select number, key from measure_period where district_id = ${districtId}`.execute(db);
  const periodNumbers = new Map(knownPeriods.map(({ key, number }) => [key, number]));
  let lastPeriod = Math.max(0, ...periodNumbers.values());
  const madePeriods = periods.filter(({ key }) => !periodNumbers.has(key) && periodNumbers.set(key, (lastPeriod += 1)));
  await insertMany(db, 'measurePeriod', madePeriods.map((period) => ({ districtId, id: newId(), number: periodNumbers.get(period.key)!, ...period, createdAt })));
  return { series: wanted.map((each) => numbers.get(keyOf(each))!), periods: periods.map(({ key }) => periodNumbers.get(key)!), measureIds };
}

function keyOf({ measureId, studentGroup, subject, grade }: { measureId: string; studentGroup: string; subject: string; grade: string }): string {
  return `${measureId} ${studentGroup} ${subject} ${grade}`;
}
