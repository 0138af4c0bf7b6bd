import { sql } from 'kysely';
import type { DistrictUseCase } from '../../people/index.ts';
import { shownValues } from './shown-values.ts';

export interface TotalsAsked {
  /** The whole district, or each region as it was, or will be, on a local day: today unless told. */
  of: 'district' | { regionsOn: string };
  series: number[];
  periods: number[];
}

export interface ShownTotal {
  /** Null for the district. */
  regionId: string | null;
  series: number;
  period: number;
  /** In percent for a share, else the mean; between `low` and `high` where some schools show ranges only. Null where no school shows anything. */
  value: number | null;
  low: number | null;
  high: number | null;
  /** Students of the schools that it is of. */
  denominator: number;
  schools: number;
  /** Schools whose figure is hidden and therefore not in it. */
  schoolsLeftOut: number;
}

/**
 * The one road to figures of several schools. They are added up from what is shown of each and from nothing else, so no
 * total, no difference of two totals and no redrawing of a region gives anything away; each says how many schools it leaves out.
 */
export async function shownTotals(useCase: DistrictUseCase, { of, series, periods }: TotalsAsked): Promise<ShownTotal[]> {
  const { db, actor } = useCase;
  const values = await shownValues(useCase, { series, periods });
  const kinds = new Map((await sql<{ number: number; kind: string }>`
    select s.number, m.kind from series s join measure m on m.district_id = s.district_id and m.id = s.measure_id
    where s.district_id = ${actor.districtId} and s.number = any(${series}::int[])`.execute(db)).rows.map(({ number, kind }) => [number, kind]));
  const regions = of === 'district' ? undefined : new Map((await sql<{ schoolId: string; regionId: string }>`
    select school_id, region_id from region_membership
    where district_id = ${actor.districtId} and valid_from <= ${of.regionsOn}::date and (valid_to is null or valid_to > ${of.regionsOn}::date)`.execute(db)).rows.map((row) => [row.schoolId, row.regionId]));
  const totals = new Map<string, ShownTotal & { sums: [number, number] }>();
  for (const value of values) {
    const regionId = regions ? regions.get(value.schoolId) : null;
    const kind = kinds.get(value.series)!;
    // A score is of no students: nothing of it can be added up.
    if (regionId === undefined || kind === 'score' || value.standing === 'not_applicable') continue;
    const key = `${regionId} ${value.series} ${value.period}`;
    const total = totals.get(key) ?? { regionId, series: value.series, period: value.period, value: null, low: null, high: null, denominator: 0, schools: 0, schoolsLeftOut: 0, sums: [0, 0] as [number, number] };
    totals.set(key, total);
    const range = value.range ?? (value.value === null ? undefined : { from: value.value, to: value.value });
    const students = kind === 'count' ? value.value : value.denominator;
    if (!range || students === null) {
      total.schoolsLeftOut += 1;
      continue;
    }
    total.schools += 1;
    total.denominator += students;
    total.sums[0] += kind === 'count' ? students : range.from * students;
    total.sums[1] += kind === 'count' ? students : range.to * students;
  }
  return [...totals.values()].map(({ sums, ...total }) => {
    if (total.denominator === 0) return total;
    const [low, high] = kinds.get(total.series) === 'count' ? sums : (sums.map((sum) => sum / total.denominator) as [number, number]);
    return { ...total, low, high, value: (low + high) / 2 };
  });
}
