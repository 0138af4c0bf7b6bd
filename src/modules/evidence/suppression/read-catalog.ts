import { sql } from 'kysely';
import type { DistrictUseCase } from '../../people/index.ts';
import type { Catalog, SeriesFacts } from './solving/catalog.ts';

/** Every series of the district, and which groups together are all students. */
export async function readCatalog({ db, actor }: DistrictUseCase): Promise<Catalog> {
  const [series, groups] = await Promise.all([
    sql<SeriesFacts>`
      select s.number, m.key as measure, m.kind, m.lowest, m.highest, s.student_group as "group", s.subject, s.grade
      from series s join measure m on m.district_id = s.district_id and m.id = s.measure_id
      where s.district_id = ${actor.districtId} order by s.number`.execute(db),
    db.selectFrom('studentGroup').where('districtId', '=', actor.districtId).where('endedAt', 'is', null).where('partition', 'is not', null).select(['key', 'partition']).orderBy('position').execute(),
  ]);
  const partitions: Record<string, string[]> = {};
  for (const { key, partition } of groups) (partitions[partition!] ??= []).push(key);
  return { series: series.rows, partitions };
}
