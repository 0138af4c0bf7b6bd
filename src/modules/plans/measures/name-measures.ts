import { sql } from 'kysely';
import type { DistrictUseCase } from '../../people/index.ts';
import type { MeasureChoice } from './chosen-measures.ts';
import { seriesName } from './series-name.ts';

export interface NamedMeasure extends MeasureChoice {
  name: string;
  periodName: string;
  unit: string;
  decimals: number;
}

/** The names of series in periods; what is not there is left out. */
export async function nameMeasures({ db, actor }: Pick<DistrictUseCase, 'db' | 'actor'>, choices: MeasureChoice[]): Promise<NamedMeasure[]> {
  if (choices.length === 0) return [];
  const { rows } = await sql<NamedMeasure>`
    select s.number as series, p.number as period, ${seriesName} as name, p.name as period_name, m.unit, m.decimals::int as decimals
    from unnest(${choices.map((each) => each.series)}::int[], ${choices.map((each) => each.period)}::int[]) as wanted (series, period)
    join series s on s.district_id = ${actor.districtId} and s.number = wanted.series
    join measure m on m.district_id = s.district_id and m.id = s.measure_id
    join measure_period p on p.district_id = s.district_id and p.number = wanted.period order by 3, 4, 1, 2`.execute(db);
  return rows;
}
