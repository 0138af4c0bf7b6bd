import { sql } from 'kysely';
import type { DistrictUseCase } from '../../people/index.ts';
import { addUp, type Sum } from './add-up.ts';
import { ruleInForce } from './rule-in-force.ts';
import { countableSchools } from './summing/parts-of-maps.ts';

/**
 * The sums of the whole district. They are kept with a stamp of the values, the rule, the maps and the decisions that they
 * are of, since a district of 1,600 schools has a hundred thousand values on one page; with any other stamp they are made
 * anew, by the first reader.
 */
export async function shownSums(useCase: DistrictUseCase, { series, periods }: { series: number[]; periods: number[] }): Promise<Sum[]> {
  const { db, actor } = useCase;
  const { key } = await ruleInForce(useCase);
  const stamps = sql`
    select h.period, concat_ws('/', ${key}::text, count(*), sum(h.changes), sum(h.solved_changes) filter (where h.solved_rule = ${key}), count(*) filter (where h.solved_changes = h.changes), max(h.solved_at), max(countable.stamp)) as stamp
    from hiding h
    left join (
      select c.period, concat_ws('/', count(*), max(c.decided_at), md5(string_agg(distinct c.part, ',' order by c.part))) as stamp
      from (${countableSchools(actor.districtId, key, periods)}) c group by c.period) countable on countable.period = h.period
    where h.district_id = ${actor.districtId} and h.period = any(${periods}::int[]) group by h.period`;
  const kept = await sql<Sum>`
    with stamps as materialized (${stamps})
    select k.series, k.period, k.shown, k.unshown, k.with_n, k.hidden, k.hidden_by_publisher, k.not_applicable, k.count, k.n, k.weighted, k.values, k.left_n, k.left_from, k.left_to, k.left_most, k.left_unknown, k.runs
    from stamps join shown_sum k on k.district_id = ${actor.districtId} and k.series = any(${series}::int[]) and k.period = stamps.period and k.stamp = stamps.stamp`.execute(db);
  const known = new Set(kept.rows.map((sum) => sum.period));
  const missing = periods.filter((period) => !known.has(period) || kept.rows.filter((sum) => sum.period === period).length < series.length);
  if (missing.length === 0) return kept.rows.filter(isThere);
  const made = await addUp(useCase, { series, periods: missing });
  const bySeries = new Map(made.map((sum) => [`${sum.series} ${sum.period}`, sum]));
  const rows = missing.flatMap((period) => series.map((each) => bySeries.get(`${each} ${period}`) ?? { ...nothing, series: each, period }));
  await sql`
    insert into shown_sum (district_id, series, period, stamp, shown, unshown, with_n, hidden, hidden_by_publisher, not_applicable, count, n, weighted, "values", left_n, left_from, left_to, left_most, left_unknown, runs)
    select ${actor.districtId}::uuid, m.series, stamps.period, stamps.stamp, m.shown, m.unshown, m."withN", m.hidden, m."hiddenByPublisher", m."notApplicable", m.count, m.n, m.weighted, m.values, m."leftN", m."leftFrom", m."leftTo", m."leftMost", m."leftUnknown", m.runs
    from (${stamps}) stamps join json_to_recordset(${JSON.stringify(rows)}::json)
      as m (series int, period int, shown int, unshown int, "withN" int, hidden int, "hiddenByPublisher" int, "notApplicable" int, count float8, n float8, weighted float8, "values" float8, "leftN" float8, "leftFrom" float8, "leftTo" float8, "leftMost" float8, "leftUnknown" int, runs int[]) on m.period = stamps.period
    order by 2, 3 on conflict (district_id, series, period) do update set stamp = excluded.stamp, shown = excluded.shown, unshown = excluded.unshown, with_n = excluded.with_n, hidden = excluded.hidden, hidden_by_publisher = excluded.hidden_by_publisher,
      not_applicable = excluded.not_applicable, count = excluded.count, n = excluded.n, weighted = excluded.weighted, "values" = excluded.values,
      left_n = excluded.left_n, left_from = excluded.left_from, left_to = excluded.left_to, left_most = excluded.left_most, left_unknown = excluded.left_unknown, runs = excluded.runs`.execute(db);
  return [...kept.rows.filter((sum) => !missing.includes(sum.period) && isThere(sum)), ...made];
}

/** That there is nothing of a series is kept too, so that it is not looked for again. */
function isThere(sum: Sum): boolean {
  return sum.runs.length > 0;
}

const nothing = { shown: 0, unshown: 0, withN: 0, hidden: 0, hiddenByPublisher: 0, notApplicable: 0, count: 0, n: 0, weighted: 0, values: 0, leftN: 0, leftFrom: 0, leftTo: 0, leftMost: 0, leftUnknown: 0, runs: [] };
