import { sql } from 'kysely';
import type { DistrictUseCase } from '../../people/index.ts';

export interface ValuesAsked {
  /** All of the district unless told. */
  schools?: string[] | undefined;
  series: number[];
  periods: number[];
}

export interface ShownValue {
  schoolId: string;
  series: number;
  period: number;
  standing: 'known' | 'hidden_by_publisher' | 'not_applicable' | 'hidden';
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  run: number;
  line: number;
  because?: string;
}

type Row = Omit<ShownValue, 'standing' | 'because'> & { standing: number; students: number | null };

const words = { 1: 'known', 2: 'hidden_by_publisher', 3: 'not_applicable' } as const;

/** The one road to values: what may be shown of them, and why not. A value that is not there is absent: no row, and no zero. */
export async function shownValues(useCase: DistrictUseCase, { schools, series, periods }: ValuesAsked): Promise<ShownValue[]> {
  const { db, actor } = useCase;
  const least = 10;
  const { rows } = await sql<Row>`
    select v.school_id, v.series, v.period, v.standing, v.value, v.numerator, v.denominator, v.run, v.line,
      case m.kind when 'score' then null when 'count' then coalesce(v.denominator, v.value) else v.denominator end as students
    from measure_value v
    join series s on s.district_id = v.district_id and s.number = v.series
    join measure m on m.district_id = s.district_id and m.id = s.measure_id
    where v.district_id = ${actor.districtId} and v.series = any(${series}::int[]) and v.period = any(${periods}::int[])
      ${schools ? sql`and v.school_id = any(${schools}::uuid[])` : sql``}
    order by v.school_id, v.period, v.series`.execute(db);
  return rows.map(({ students, ...row }) => {
    if (row.standing !== 1 || students === null || students >= least) return { ...row, standing: words[row.standing as 1 | 2 | 3] };
    return { ...row, standing: 'hidden', value: null, numerator: null, denominator: null, because: `Hidden: fewer than ${least} students` };
  });
}
