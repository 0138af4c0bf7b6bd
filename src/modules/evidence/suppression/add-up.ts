import { sql } from 'kysely';
import type { DistrictUseCase } from '../../people/index.ts';
import { figureStates } from './solving/solve-school.ts';
import { countableSchools } from './summing/parts-of-maps.ts';
import { ruleInForce } from './rule-in-force.ts';

/** One series in one period over several schools, added up: what is shown of each, and what is not but may stand in sums. */
export interface Sum {
  series: number;
  period: number;
  /** Schools whose figure is shown; whose is not, and yet is in the sum; and of both together those that tell their students. */
  shown: number;
  unshown: number;
  withN: number;
  /** Left out: schools whose figure is hidden by the rule, or by its publisher; or does not apply. */
  hidden: number;
  hiddenByPublisher: number;
  notApplicable: number;
  /** Over the schools that tell their students: those who count, all, and value times all. */
  count: number;
  n: number;
  weighted: number;
  /** Over all that are in it. */
  values: number;
  /** Of those left out, as everybody can tell: students where these are shown, and the successes of their ranges; the most students that the others can be; and of how many schools nothing says. */
  leftN: number;
  leftFrom: number;
  leftTo: number;
  leftMost: number;
  leftUnknown: number;
  runs: number[];
}

export interface SumsAsked {
  series: number[];
  periods: number[];
  /** Which schools in which period; all of the district unless told. */
  of?: { schoolId: string; period: number }[];
}

/**
 * The one road to figures of several schools. Each value is judged as `becauseOf` does (a test holds the two together). What
 * is not shown is in it where that was proved to give nothing away; what is left out is counted, with what everybody can tell of it.
 */
export async function addUp(useCase: DistrictUseCase, { series, periods, of }: SumsAsked): Promise<Sum[]> {
  const { db, actor } = useCase;
  const { rule: { fewest }, key } = await ruleInForce(useCase);
  const { rows } = await sql<Sum>`
    with asked as materialized (
      select s.number, m.kind, s.student_group = 'all' as is_all, w.number as whole from series s join measure m on m.district_id = s.district_id and m.id = s.measure_id
      left join series w on w.district_id = s.district_id and w.measure_id = s.measure_id and w.subject = s.subject and w.grade = s.grade and w.student_group = 'all'
      where s.district_id = ${actor.districtId} and s.number = any(${series}::int[])),
    decided as materialized (
      select school_id, period from hiding where district_id = ${actor.districtId} and period = any(${periods}::int[]) and solved_changes = changes and solved_rule = ${key}),
    countable as materialized (${countableSchools(actor.districtId, key, periods)}),
    held as materialized (
      select school_id, series, period, state, named, counted, from_percent, to_percent from hidden_figure
      where district_id = ${actor.districtId} and period = any(${periods}::int[]) and series = any(select number from asked union select whole from asked) and state > 0),
    judged as (
      select c.school_id, c.series, c.period, c.standing, c.value, c.numerator, c.denominator, c.run, asked.kind, asked.whole, held.state, held.named, held.from_percent, held.to_percent, decided.school_id is not null as is_decided,
        case when c.standing <> 1 then 'other'
          when asked.kind = 'score' or students.n is null and asked.is_all or (students.n >= ${fewest} and decided.school_id is not null and held.school_id is null) then 'shown'
          when countable.school_id is not null and held.counted then 'unshown' else 'left' end as stands
      from measure_value c join asked on asked.number = c.series
      ${of ? sql`join json_to_recordset(${JSON.stringify(of.map(({ schoolId, period }) => ({ school_id: schoolId, period })))}::json) as member (school_id uuid, period int) on member.school_id = c.school_id and member.period = c.period` : sql``}
      cross join lateral (select case when asked.kind = 'count' then coalesce(c.denominator, c.value) else c.denominator end as n) students
      left join decided on decided.school_id = c.school_id and decided.period = c.period
      left join countable on countable.school_id = c.school_id and countable.period = c.period
      left join held on held.school_id = c.school_id and held.series = c.series and held.period = c.period
      where c.district_id = ${actor.districtId} and c.series = any(${series}::int[]) and c.period = any(${periods}::int[])),
    left_out as (
      select j.series, j.period, j.run,
        case when j.is_decided and j.state in (${figureStates.range}, ${figureStates.end}) then j.denominator end as n, j.from_percent, j.to_percent,
        case when j.standing = 1 and j.is_decided and j.named and j.state = ${figureStates.small} then ${fewest - 1}
          when j.is_decided and whole.denominator >= ${fewest} and held.state is distinct from ${figureStates.small} and held.state is distinct from ${figureStates.complementary} then whole.denominator end as most
      from judged j
      left join measure_value whole on j.whole <> j.series and whole.district_id = ${actor.districtId} and whole.series = j.whole and whole.period = j.period and whole.school_id = j.school_id and whole.standing = 1
      left join held on held.series = j.whole and held.period = j.period and held.school_id = j.school_id
      where j.kind = 'share' and (j.stands = 'left' or j.standing = 2)),
    left_by as (
      select series, period, run, sum(n) as n, sum(greatest(0, ceil(from_percent * n / 100 - 0.000001))) filter (where n is not null) as from_count, sum(floor(to_percent * n / 100 + 0.000001)) filter (where n is not null) as to_count,
        sum(most) filter (where n is null) as most, count(*) filter (where n is null and most is null) as unknown
      from left_out group by series, period, run),
    of_runs as (
      select series, period, run,
        count(*) filter (where stands = 'shown') as shown, count(*) filter (where stands = 'unshown') as unshown, count(*) filter (where stands in ('shown', 'unshown') and denominator > 0) as with_n,
        count(*) filter (where stands = 'left') as hidden, count(*) filter (where standing = 2) as hidden_by_publisher, count(*) filter (where standing = 3) as not_applicable,
        sum(coalesce(numerator, least(denominator, greatest(0, floor(value * denominator / 100 + 0.5))))) filter (where stands in ('shown', 'unshown') and denominator > 0) as count,
        sum(denominator) filter (where stands in ('shown', 'unshown') and denominator > 0) as n, sum(value * denominator) filter (where stands in ('shown', 'unshown') and denominator > 0) as weighted, sum(value) filter (where stands in ('shown', 'unshown')) as values
      from judged group by series, period, run)
    select o.series, o.period, sum(o.shown)::int as shown, sum(o.unshown)::int as unshown, sum(o.with_n)::int as with_n, sum(o.hidden)::int as hidden, sum(o.hidden_by_publisher)::int as hidden_by_publisher, sum(o.not_applicable)::int as not_applicable,
      coalesce(sum(o.count), 0)::float8 as count, coalesce(sum(o.n), 0)::float8 as n, coalesce(sum(o.weighted), 0)::float8 as weighted, coalesce(sum(o.values), 0)::float8 as values,
      coalesce(sum(l.n), 0)::float8 as left_n, coalesce(sum(l.from_count), 0)::float8 as left_from, coalesce(sum(l.to_count), 0)::float8 as left_to, coalesce(sum(l.most), 0)::float8 as left_most, coalesce(sum(l.unknown), 0)::int as left_unknown,
      array_agg(o.run order by o.run) as runs
    from of_runs o left join left_by l on l.series = o.series and l.period = o.period and l.run = o.run group by o.series, o.period`.execute(db);
  return rows;
}
