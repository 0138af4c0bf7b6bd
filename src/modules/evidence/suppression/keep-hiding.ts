import { sql } from 'kysely';
import type { DistrictUseCase } from '../../people/index.ts';
import { figureStates, type SchoolHiding } from './solving/solve-school.ts';

export interface SolvedUnit extends SchoolHiding {
  schoolId: string;
  period: number;
  /** The count of changes that it was read at. */
  changes: number;
}

/** Keeps what was decided, for those whose values are still those that were read; the others wait on. Figures that are no longer hidden stay as shown again. */
export async function keepHiding({ db, actor, clock }: DistrictUseCase, key: string, solved: SolvedUnit[]): Promise<void> {
  const asked = JSON.stringify(solved.map((unit) => ({ school_id: unit.schoolId, period: unit.period, changes: unit.changes })));
  const { rows: locked } = await sql<{ schoolId: string; period: number }>`
    select h.school_id, h.period from hiding h
    join json_to_recordset(${asked}::json) as asked (school_id uuid, period int, changes int) on asked.school_id = h.school_id and asked.period = h.period and asked.changes = h.changes
    where h.district_id = ${actor.districtId} order by h.school_id, h.period for update of h`.execute(db);
  const still = new Set(locked.map((each) => `${each.schoolId} ${each.period}`));
  const units = solved.filter((unit) => still.has(`${unit.schoolId} ${unit.period}`));
  const figures = units.flatMap(({ schoolId, period, figures: own }) => own.map((figure) => ({ school_id: schoolId, period, series: figure.series, state: figure.state, named: figure.named, from_percent: figure.fromPercent, to_percent: figure.toPercent })));
  const at = clock.now().toString();
  await sql`
    with kept as (select * from json_to_recordset(${JSON.stringify(figures)}::json) as f (school_id uuid, period int, series int))
    update hidden_figure h set state = 0, named = true, from_percent = null, to_percent = null, since = ${at}
    from json_to_recordset(${JSON.stringify(units.map((unit) => ({ school_id: unit.schoolId, period: unit.period })))}::json) as unit (school_id uuid, period int)
    where h.district_id = ${actor.districtId} and h.school_id = unit.school_id and h.period = unit.period and h.state <> 0
      and (h.school_id, h.period, h.series) not in (select school_id, period, series from kept)`.execute(db);
  await sql`
    insert into hidden_figure (district_id, school_id, period, series, state, named, from_percent, to_percent, since)
    select ${actor.districtId}::uuid, school_id, period, series, state, named, from_percent, to_percent, ${at}::timestamptz
    from json_to_recordset(${JSON.stringify(figures)}::json) as f (school_id uuid, period int, series int, state smallint, named boolean, from_percent real, to_percent real)
    on conflict (district_id, period, series, school_id) do update
    set state = excluded.state, named = excluded.named, from_percent = excluded.from_percent, to_percent = excluded.to_percent, since = excluded.since
    where (hidden_figure.state, hidden_figure.named, hidden_figure.from_percent, hidden_figure.to_percent) is distinct from (excluded.state, excluded.named, excluded.from_percent, excluded.to_percent)`.execute(db);
  const counts = units.map(({ schoolId, period, figures: own, closedWhole }) => {
    const count = (state: number) => own.filter((figure) => figure.state === state).length;
    return { school_id: schoolId, period, small: count(figureStates.small), complementary: count(figureStates.complementary), ranges: count(figureStates.range), ends: count(figureStates.end), closed_whole: closedWhole };
  });
  await sql`
    update hiding h set solved_changes = h.changes, solved_rule = ${key}, solved_at = ${at}, small = c.small, complementary = c.complementary, ranges = c.ranges, ends = c.ends, closed_whole = c.closed_whole
    from json_to_recordset(${JSON.stringify(counts)}::json) as c (school_id uuid, period int, small int, complementary int, ranges int, ends int, closed_whole int)
    where h.district_id = ${actor.districtId} and h.school_id = c.school_id and h.period = c.period`.execute(db);
}
