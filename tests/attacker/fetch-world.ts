import { sql } from 'kysely';
import type { UseCase } from '../../src/modules/people/index.ts';
import { shownValues } from '../../src/modules/evidence/suppression/shown-values.ts';
import type { KnownWorld, SeriesWords } from './known-world.ts';

/** Everything that a person of the district can fetch, with the words that everybody knows. */
export async function fetchWorld(useCase: UseCase, fewest: number, isWhole: KnownWorld['isWhole'] = () => false): Promise<KnownWorld> {
  const { db, actor } = useCase;
  const { rows: series } = await sql<SeriesWords>`
    select s.number, m.key as measure, m.kind, m.lowest, m.highest, m.decimals, s.student_group as "group", s.subject, s.grade
    from series s join measure m on m.district_id = s.district_id and m.id = s.measure_id where s.district_id = ${actor.districtId} order by s.number`.execute(db);
  const groups = await db.selectFrom('studentGroup').where('districtId', '=', actor.districtId).where('partition', 'is not', null).select(['key', 'partition']).execute();
  const periods = await db.selectFrom('measurePeriod').where('districtId', '=', actor.districtId).select('number').execute();
  const partitions: Record<string, string[]> = {};
  for (const { key, partition } of groups) (partitions[partition!] ??= []).push(key);
  const values = await shownValues(useCase, { series: series.map(({ number }) => number), periods: periods.map(({ number }) => number) });
  return { values, series, partitions, isWhole, fewest };
}
