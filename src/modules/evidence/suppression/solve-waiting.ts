import { sql } from 'kysely';
import type { DistrictUseCase } from '../../people/index.ts';
import { ruleInForce } from './rule-in-force.ts';
import type { Catalog, Figure, SeriesFacts } from './solving/catalog.ts';
import { figureStates } from './solving/solve-school.ts';
import { solveInThread } from './solving/solver-thread.ts';

interface Waiting {
  schoolId: string;
  period: number;
  changes: number;
}

/**
 * Decides what is hidden for some schools' periods whose values, or whose rule, changed since. What changes meanwhile waits
 * for the next time. Returns how many were decided; none means that nothing waits.
 */
export async function solveWaiting(useCase: DistrictUseCase, batch = 400): Promise<number> {
  const { db, actor, clock } = useCase;
  const { rule, key } = await ruleInForce(useCase);
  const { rows: waiting } = await sql<Waiting>`
    select school_id, period, changes from hiding
    where district_id = ${actor.districtId} and (solved_changes is distinct from changes or solved_rule is distinct from ${key})
    order by period desc, school_id limit ${batch} for update skip locked`.execute(db);
  if (waiting.length === 0) return 0;
  const catalog = await readCatalog(useCase);
  const units = new Map(waiting.map((each) => [`${each.schoolId} ${each.period}`, [] as Figure[]]));
  const asked = sql`(select * from json_to_recordset(${JSON.stringify(waiting.map((each) => ({ school_id: each.schoolId, period: each.period })))}::json) as asked (school_id uuid, period int))`;
  const { rows } = await sql<Figure & { schoolId: string; period: number }>`
    select v.school_id, v.period, v.series, v.standing, v.value, v.numerator, v.denominator, coalesce(h.state in (2, 3), false) as hidden_before
    from ${asked} asked
    join measure_value v on v.district_id = ${actor.districtId} and v.school_id = asked.school_id and v.period = asked.period
    left join hidden_figure h on h.district_id = v.district_id and h.period = v.period and h.series = v.series and h.school_id = v.school_id
    order by v.series`.execute(db);
  for (const row of rows) units.get(`${row.schoolId} ${row.period}`)!.push(row);
  const solved = await solveInThread({ catalog, rule, schools: [...units.values()] });
  const figures = waiting.flatMap(({ schoolId, period }, index) => solved[index]!.figures.map((figure) => ({ school_id: schoolId, period, series: figure.series, state: figure.state, named: figure.named, from_percent: figure.fromPercent, to_percent: figure.toPercent })));
  const at = clock.now().toString();
  await sql`
    update hidden_figure h set state = 0, named = true, from_percent = null, to_percent = null, since = ${at}
    from ${asked} asked
    where h.district_id = ${actor.districtId} and h.school_id = asked.school_id and h.period = asked.period and h.state <> 0
      and not exists (select from json_to_recordset(${JSON.stringify(figures)}::json) as kept (school_id uuid, period int, series int) where kept.school_id = h.school_id and kept.period = h.period and kept.series = h.series)`.execute(db);
  await sql`
    insert into hidden_figure (district_id, school_id, period, series, state, named, from_percent, to_percent, since)
    select ${actor.districtId}::uuid, school_id, period, series, state, named, from_percent, to_percent, ${at}::timestamptz
    from json_to_recordset(${JSON.stringify(figures)}::json) as f (school_id uuid, period int, series int, state smallint, named boolean, from_percent real, to_percent real)
    on conflict (district_id, period, series, school_id) do update
    set state = excluded.state, named = excluded.named, from_percent = excluded.from_percent, to_percent = excluded.to_percent, since = excluded.since
    where (hidden_figure.state, hidden_figure.named, hidden_figure.from_percent, hidden_figure.to_percent) is distinct from (excluded.state, excluded.named, excluded.from_percent, excluded.to_percent)`.execute(db);
  const counted = waiting.map(({ schoolId, period, changes }, index) => {
    const count = (...states: number[]) => solved[index]!.figures.filter((figure) => states.includes(figure.state)).length;
    return { school_id: schoolId, period, changes, small: count(figureStates.small), complementary: count(figureStates.complementary), ranges: count(figureStates.range), ends: count(figureStates.end), closed_whole: solved[index]!.closedWhole };
  });
  await sql`
    update hiding h set solved_changes = c.changes, solved_rule = ${key}, solved_at = ${at}, small = c.small, complementary = c.complementary, ranges = c.ranges, ends = c.ends, closed_whole = c.closed_whole
    from json_to_recordset(${JSON.stringify(counted)}::json) as c (school_id uuid, period int, changes int, small int, complementary int, ranges int, ends int, closed_whole int)
    where h.district_id = ${actor.districtId} and h.school_id = c.school_id and h.period = c.period`.execute(db);
  return waiting.length;
}

async function readCatalog({ db, actor }: DistrictUseCase): Promise<Catalog> {
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
