import { sql } from 'kysely';
import type { DistrictUseCase } from '../../people/index.ts';
import { ruleInForce } from './rule-in-force.ts';

/** What is shown of one series in one period over all schools of the district, added up. */
export interface ShownSum {
  series: number;
  period: number;
  /** Schools whose figure is shown; of these, those that tell their students. */
  shown: number;
  shownWithN: number;
  /** Schools whose figure is hidden by the rule, or by its publisher, or does not apply. */
  hidden: number;
  hiddenByPublisher: number;
  notApplicable: number;
  /** Over the schools that tell their students: those who count, all, and value times all. */
  count: number;
  n: number;
  weighted: number;
  /** Over all that are shown. */
  values: number;
  runs: number[];
}

/**
 * The sums of what `shownValues` shows of the whole district. They are kept with a stamp of the values, the rule and the
 * decisions that they are of, since a district of 1,600 schools has a hundred thousand values on one page; with any other
 * stamp they are made anew, by the first reader.
 */
export async function shownSums(useCase: DistrictUseCase, { series, periods }: { series: number[]; periods: number[] }): Promise<ShownSum[]> {
  const { db, actor } = useCase;
  const { rule, key } = await ruleInForce(useCase);
  const stamps = sql`
    select period, concat_ws('/', ${key}::text, count(*), sum(changes), sum(solved_changes) filter (where solved_rule = ${key}), count(*) filter (where solved_changes = changes), max(solved_at)) as stamp
    from hiding where district_id = ${actor.districtId} and period = any(${periods}::int[]) group by period`;
  const kept = await sql<ShownSum>`
    with stamps as materialized (${stamps})
    select k.series, k.period, k.shown, k.shown_with_n, k.hidden, k.hidden_by_publisher, k.not_applicable, k.count, k.n, k.weighted, k.values, k.runs
    from stamps join shown_sum k on k.district_id = ${actor.districtId} and k.series = any(${series}::int[]) and k.period = stamps.period and k.stamp = stamps.stamp`.execute(db);
  const known = new Set(kept.rows.map((sum) => sum.period));
  const missing = periods.filter((period) => !known.has(period) || kept.rows.filter((sum) => sum.period === period).length < series.length);
  if (missing.length === 0) return kept.rows.filter(isThere);
  const { rows: made } = await addUp(useCase, { series, periods: missing }, rule.fewest, key);
  await sql`
    insert into shown_sum (district_id, series, period, stamp, shown, shown_with_n, hidden, hidden_by_publisher, not_applicable, count, n, weighted, "values", runs)
    select ${actor.districtId}::uuid, asked.series, stamps.period, stamps.stamp, coalesce(m.shown, 0), coalesce(m.shown_with_n, 0), coalesce(m.hidden, 0), coalesce(m.hidden_by_publisher, 0), coalesce(m.not_applicable, 0),
      coalesce(m.count, 0), coalesce(m.n, 0), coalesce(m.weighted, 0), coalesce(m.values, 0), coalesce(m.runs, '{}')
    from (${stamps}) stamps cross join unnest(${series}::int[]) asked (series)
    left join json_to_recordset(${JSON.stringify(made.map(({ shownWithN, hiddenByPublisher, notApplicable, ...sum }) => ({ ...sum, shown_with_n: shownWithN, hidden_by_publisher: hiddenByPublisher, not_applicable: notApplicable })))}::json)
      as m (series int, period int, shown int, shown_with_n int, hidden int, hidden_by_publisher int, not_applicable int, count float8, n float8, weighted float8, "values" float8, runs int[]) on m.series = asked.series and m.period = stamps.period
    where stamps.period = any(${missing}::int[])
    order by 2, 3 on conflict (district_id, series, period) do update set stamp = excluded.stamp, shown = excluded.shown, shown_with_n = excluded.shown_with_n, hidden = excluded.hidden, hidden_by_publisher = excluded.hidden_by_publisher,
      not_applicable = excluded.not_applicable, count = excluded.count, n = excluded.n, weighted = excluded.weighted, "values" = excluded.values, runs = excluded.runs`.execute(db);
  return [...kept.rows.filter((sum) => !missing.includes(sum.period) && isThere(sum)), ...made];
}

/** That there is nothing of a series is kept too, so that it is not looked for again. */
function isThere(sum: ShownSum): boolean {
  return sum.runs.length > 0;
}

/** Judges each value as `becauseOf` does; a test holds the two together. */
function addUp({ db, actor }: DistrictUseCase, { series, periods }: { series: number[]; periods: number[] }, fewest: number, key: string) {
  return sql<ShownSum>`
    with asked as materialized (
      select s.number, m.kind, s.student_group = 'all' as is_all from series s join measure m on m.district_id = s.district_id and m.id = s.measure_id
      where s.district_id = ${actor.districtId} and s.number = any(${series}::int[])),
    decided as materialized (
      select school_id, period from hiding where district_id = ${actor.districtId} and period = any(${periods}::int[]) and solved_changes = changes and solved_rule = ${key}),
    held as materialized (
      select school_id, series, period from hidden_figure where district_id = ${actor.districtId} and period = any(${periods}::int[]) and series = any(${series}::int[]) and state > 0),
    counted as materialized (
      select v.*, asked.kind, asked.is_all, case when asked.kind = 'count' then coalesce(v.denominator, v.value) else v.denominator end as students
      from measure_value v join asked on asked.number = v.series where v.district_id = ${actor.districtId} and v.series = any(${series}::int[]) and v.period = any(${periods}::int[])),
    judged as (
      select c.series, c.period, c.standing, c.value, c.numerator, c.denominator, c.run,
        c.standing = 1 and (c.kind = 'score' or c.students is null and c.is_all or c.students >= ${fewest} and decided.school_id is not null and held.school_id is null) is true as is_shown
      from counted c left join decided on decided.school_id = c.school_id and decided.period = c.period
      left join held on held.school_id = c.school_id and held.series = c.series and held.period = c.period),
    of_runs as (
      select series, period, run,
        count(*) filter (where is_shown) as shown, count(*) filter (where is_shown and denominator > 0) as shown_with_n,
        count(*) filter (where standing = 1 and not is_shown) as hidden, count(*) filter (where standing = 2) as hidden_by_publisher, count(*) filter (where standing = 3) as not_applicable,
        sum(coalesce(numerator, least(denominator, greatest(0, floor(value * denominator / 100 + 0.5))))) filter (where is_shown and denominator > 0) as count,
        sum(denominator) filter (where is_shown and denominator > 0) as n, sum(value * denominator) filter (where is_shown and denominator > 0) as weighted, sum(value) filter (where is_shown) as values
      from judged group by series, period, run)
    select series, period, sum(shown)::int as shown, sum(shown_with_n)::int as shown_with_n, sum(hidden)::int as hidden, sum(hidden_by_publisher)::int as hidden_by_publisher, sum(not_applicable)::int as not_applicable,
      coalesce(sum(count), 0)::float8 as count, coalesce(sum(n), 0)::float8 as n, coalesce(sum(weighted), 0)::float8 as weighted, coalesce(sum(values), 0)::float8 as values, array_agg(run order by run) as runs
    from of_runs group by series, period`.execute(db);
}
