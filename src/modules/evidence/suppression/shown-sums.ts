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
 * The sums of what `shownValues` shows of the whole district, added up where the values lie: a district of 1,600 schools
 * has a hundred thousand of them on one page. It judges each value as `becauseOf` does; a test holds the two together.
 */
export async function shownSums(useCase: DistrictUseCase, { series, periods }: { series: number[]; periods: number[] }): Promise<ShownSum[]> {
  const { db, actor } = useCase;
  const { rule, key } = await ruleInForce(useCase);
  const { rows } = await sql<ShownSum>`
    with asked as materialized (
      select s.number, m.kind, s.student_group = 'all' as is_all from series s join measure m on m.district_id = s.district_id and m.id = s.measure_id
      where s.district_id = ${actor.districtId} and s.number = any(${series}::int[])),
    judged as (
      select v.series, v.period, v.standing, v.value, v.numerator, v.denominator, v.run,
        v.standing = 1 and (asked.kind = 'score' or case when asked.kind = 'count' then coalesce(v.denominator, v.value) else v.denominator end is null and asked.is_all
          or case when asked.kind = 'count' then coalesce(v.denominator, v.value) else v.denominator end >= ${rule.fewest} and u.solved_changes = u.changes and u.solved_rule = ${key} and h.state is null) is true as is_shown
      from measure_value v join asked on asked.number = v.series
      left join hiding u on u.district_id = v.district_id and u.school_id = v.school_id and u.period = v.period
      left join hidden_figure h on h.district_id = v.district_id and h.period = v.period and h.series = v.series and h.school_id = v.school_id and h.state > 0
      where v.district_id = ${actor.districtId} and v.series = any(${series}::int[]) and v.period = any(${periods}::int[]))
    select series, period,
      count(*) filter (where is_shown)::int as shown, count(*) filter (where is_shown and denominator > 0)::int as shown_with_n,
      count(*) filter (where standing = 1 and not is_shown)::int as hidden, count(*) filter (where standing = 2)::int as hidden_by_publisher, count(*) filter (where standing = 3)::int as not_applicable,
      coalesce(sum(coalesce(numerator, least(denominator, greatest(0, floor(value * denominator / 100 + 0.5))))) filter (where is_shown and denominator > 0), 0)::float8 as count,
      coalesce(sum(denominator) filter (where is_shown and denominator > 0), 0)::float8 as n, coalesce(sum(value * denominator) filter (where is_shown and denominator > 0), 0)::float8 as weighted,
      coalesce(sum(value) filter (where is_shown), 0)::float8 as values, array_agg(distinct run) as runs
    from judged group by series, period`.execute(db);
  return rows;
}
