import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';

export interface AlikeMeasure {
  id: string;
  key: string;
  name: string;
  definition: string;
  source: string;
  /** Of the newest period that has values of all students; null where there is none. */
  newestPeriod: string | null;
  /** How many of the schools have a value in it. */
  schools: number;
}

const alikeFrom = 0.45;
const shownAtMost = 4;

/** Measures of the district that a text may be about: by their name, by the words of their definition, or the one that is named. The nearest first. */
export async function findAlikeMeasures({ db, actor }: UseCase, { words, measureId, schoolIds }: { words: string; measureId?: string | null; schoolIds: string[] }): Promise<AlikeMeasure[]> {
  if (words === '' && !measureId) return [];
  const { rows } = await sql<AlikeMeasure>`
    with asked as materialized (select tsvector_to_array(to_tsvector('english', ${words})) as words),
    fit as materialized (
      select m.*, greatest(word_similarity(lower(m.name), lower(${words})), (select count(*) from unnest(asked.words) word where word = any(tsvector_to_array(to_tsvector('english', m.name || ' ' || m.definition))))::float / greatest(2, cardinality(asked.words))) as fit
      from measure m cross join asked where m.district_id = ${actor.districtId} and m.ended_at is null),
    best as materialized (select * from fit where fit >= ${alikeFrom} or id = ${measureId ?? null}::uuid order by (id = ${measureId ?? null}::uuid) is true desc, fit desc, key limit ${shownAtMost})
    select best.id, best.key, best.name, best.definition, best.source, newest.name as newest_period,
      coalesce((select count(distinct v.school_id) from series s join measure_value v on v.district_id = s.district_id and v.series = s.number and v.period = newest.number
        where s.district_id = best.district_id and s.measure_id = best.id and s.student_group = 'all' and v.school_id = any(${schoolIds}::uuid[])), 0)::int as schools
    from best left join lateral (
      select p.number, p.name from measure_period p where p.district_id = best.district_id and exists (select from series s join measure_value v on v.district_id = s.district_id and v.series = s.number and v.period = p.number
        where s.district_id = best.district_id and s.measure_id = best.id and s.student_group = 'all') order by p.ends_on desc, p.number desc limit 1) newest on true
    order by (best.id = ${measureId ?? null}::uuid) is true desc, best.fit desc, best.key`.execute(db);
  return rows;
}
