import { sql } from 'kysely';
import type { DistrictUseCase } from '../../people/index.ts';
import { shownValues } from '../suppression/shown-values.ts';
import type { IntervalReply } from './contract.ts';
import { gapBetween } from './figures/gap-between.ts';
import type { Measured } from './figures/measured.ts';
import { poolCells } from './figures/pool-cells.ts';
import { gapSentence } from './sentences/gap-sentence.ts';

export interface SeriesGap {
  /** Of the group and of its reference, in one period. */
  series: number;
  against: number;
  period: number;
  measure: string;
  /** Which group in which year. */
  of: string;
  sentence: string;
  /** Null, with why in the sentence, where one of the two is hidden. */
  difference: IntervalReply | null;
}

interface Pair extends Measured {
  series: number;
  against: number;
  toAll: boolean;
  measure: string;
  group: string;
  reference: string;
  period: number;
  year: string;
}

const gapsAtMost = 12;

/**
 * How the groups of some series stand at a school in the newest year that has a word of them: the group that a series
 * counts, and of a series of all students every group beside it. Everything comes through `shownValues`.
 */
export async function readSeriesGaps(useCase: DistrictUseCase, schoolId: string, named: number[]): Promise<SeriesGap[]> {
  if (named.length === 0) return [];
  const { db, actor } = useCase;
  const { rows } = await sql<Pair>`
    with own as (
      select distinct s.number, s.measure_id, s.subject, s.grade, s.student_group from series n
      join series s on s.district_id = n.district_id and s.measure_id = n.measure_id and s.subject = n.subject and s.grade = n.grade and (s.number = n.number or n.student_group = 'all')
      where n.district_id = ${actor.districtId} and n.number = any(${named}::int[]))
    select own.number as series, r.number as against, r.student_group = 'all' as to_all, m.name as measure, m.kind, m.unit, m.decimals::int as decimals, g.name as "group", coalesce(o.name, 'all students') as reference, last.period, last.year
    from own join measure m on m.district_id = ${actor.districtId} and m.id = own.measure_id
    join student_group g on g.district_id = m.district_id and g.key = own.student_group and g.ended_at is null
    cross join lateral (
      select s.number, s.student_group from series s where s.district_id = m.district_id and s.measure_id = own.measure_id and s.subject = own.subject and s.grade = own.grade and s.student_group in (g.reference_key, 'all') and s.number <> own.number
      order by s.student_group = 'all' limit 1) r
    left join student_group o on o.district_id = m.district_id and o.key = r.student_group and o.ended_at is null
    cross join lateral (
      select v.period, p.name as year from measure_value v join measure_period p on p.district_id = v.district_id and p.number = v.period
      where v.district_id = m.district_id and v.school_id = ${schoolId} and v.series = own.number order by p.ends_on desc, v.period desc limit 1) last
    where g.reference_key is not null order by m.position, m.name, own.subject, own.grade, g.position, g.key, own.number limit ${gapsAtMost}`.execute(db);
  if (rows.length === 0) return [];
  const values = await shownValues(useCase, { schools: [schoolId], series: [...new Set(rows.flatMap(({ series, against }) => [series, against]))], periods: [...new Set(rows.map(({ period }) => period))] });
  return rows.map(({ series, against, toAll, measure, group, reference, period, year, ...measured }) => {
    const figureOf = (number: number) => poolCells(measured, values.filter((value) => value.series === number && value.period === period));
    const [figure, referenceFigure] = [figureOf(series), figureOf(against)];
    const gap = gapBetween(measured, figure, referenceFigure, toAll);
    return { series, against, period, measure, of: `${group}, ${year}`, sentence: gapSentence(measured, { group, reference, year, figure, gap, referenceFigure }), difference: gap && gap.difference.estimate !== null ? gap.difference : null };
  });
}
