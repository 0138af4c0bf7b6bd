import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import type { ValueColumns } from './reading/value-table.ts';

export interface Numbers {
  /** Ids of the schools, and short numbers of series and periods, by their place in the file. */
  schools: string[];
  series: number[];
  periods: number[];
  run: number;
}

export interface Applied {
  added: number;
  changed: number;
  same: number;
}

// One statement for so many values: large enough for the server, small enough that others are answered in between.
const batch = 20_000;

/**
 * Puts values in force: what stood there before is kept as former, what stood there just so is kept as repeated. Few
 * statements over arrays, ordered as the table is.
 */
export async function applyValues({ db, actor, clock }: UseCase, values: ValueColumns, { schools, series, periods, run }: Numbers): Promise<Applied> {
  const { districtId } = actor;
  const now = clock.now().toString();
  const total: Applied = { added: 0, changed: 0, same: 0 };
  for (let from = 0; from < values.count; from += batch) {
    const to = Math.min(from + batch, values.count);
    const part = <T extends keyof ValueColumns>(field: T) => (values[field] as Int32Array).subarray(from, to);
    const list = (numbers: ArrayLike<number | null>) => `{${Array.from(numbers, (number) => number ?? 'null').join(',')}}`;
    const known = part('standing');
    const counts = (field: 'numerator' | 'denominator') => list(Array.from(part(field), (number) => (number < 0 ? null : number)));
    const { rows } = await sql<Applied>`
      with incoming as materialized (
        select (${`{${schools.join(',')}}`}::uuid[])[place + 1] as school_id, series, period, standing, value, numerator, denominator, line
        from unnest(${list(part('school'))}::int[], ${list(Array.from(part('series'), (place) => series[place]!))}::int[], ${list(Array.from(part('period'), (place) => periods[place]!))}::int[], ${list(known)}::smallint[],
          ${list(Array.from(part('value'), (number, index) => (known[index] === 1 ? number : null)))}::float8[], ${counts('numerator')}::int[], ${counts('denominator')}::int[], ${list(part('line'))}::int[])
          as t (place, series, period, standing, value, numerator, denominator, line)),
      met as materialized (
        select v.*, (v.standing, v.value, v.numerator, v.denominator) is not distinct from (i.standing, i.value, i.numerator, i.denominator) as is_same, i.line as new_line
        from incoming i join measure_value v on v.district_id = ${districtId} and v.school_id = i.school_id and v.series = i.series and v.period = i.period),
      former as (
        insert into former_value (district_id, school_id, series, period, standing, value, numerator, denominator, run, line, replaced_by_run, replaced_at)
        select district_id, school_id, series, period, standing, value, numerator, denominator, run, line, ${run}, ${now} from met where not is_same),
      repeated as (
        insert into repeated_value (district_id, school_id, series, period, standing, value, numerator, denominator, run, line)
        select district_id, school_id, series, period, standing, value, numerator, denominator, ${run}, new_line from met where is_same),
      written as (
        insert into measure_value as v (district_id, school_id, series, period, standing, value, numerator, denominator, run, line)
        select ${districtId}, school_id, series, period, standing, value, numerator, denominator, ${run}, line from incoming
        on conflict (district_id, school_id, series, period) do update
          set standing = excluded.standing, value = excluded.value, numerator = excluded.numerator, denominator = excluded.denominator, run = excluded.run, line = excluded.line
          where (v.standing, v.value, v.numerator, v.denominator) is distinct from (excluded.standing, excluded.value, excluded.numerator, excluded.denominator))
      select (select count(*)::int from incoming) - count(*)::int as added, count(*) filter (where not is_same)::int as changed, count(*) filter (where is_same)::int as same from met`.execute(db);
    for (const key of ['added', 'changed', 'same'] as const) total[key] += rows[0]![key];
  }
  return total;
}
