import { sql } from 'kysely';
import type { DistrictUseCase } from '../../people/index.ts';
import { becauseOf } from './because-of.ts';
import { ruleInForce } from './rule-in-force.ts';

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
  /** Told also of a share that is shown as a range only: then the value is hidden, and `because` says the range. */
  denominator: number | null;
  run: number;
  line: number;
  because?: string;
  /** In percent, where a share is hidden but said to be within this. */
  range?: { from: number; to: number };
  /** Whether it may be shown is not decided yet. */
  waits?: true;
}

interface Row extends Omit<ShownValue, 'standing' | 'because' | 'range' | 'waits'> {
  standing: number;
  kind: string;
  studentGroup: string;
  isDecided: boolean;
  state: number | null;
  named: boolean | null;
  fromPercent: number | null;
  toPercent: number | null;
}

const words = { 1: 'known', 2: 'hidden_by_publisher', 3: 'not_applicable' } as const;

/**
 * The one road to values: what may be shown of them, and why not. A value that is not there is absent: no row, and no zero.
 * What is hidden was decided once for all readers; where it is not decided yet, nothing of a group's students is shown.
 */
export async function shownValues(useCase: DistrictUseCase, { schools, series, periods }: ValuesAsked): Promise<ShownValue[]> {
  const { db, actor } = useCase;
  const { rule, key } = await ruleInForce(useCase);
  const { rows } = await sql<Row>`
    select v.school_id, v.series, v.period, v.standing, v.value, v.numerator, v.denominator, v.run, v.line, m.kind, s.student_group,
      coalesce(u.solved_changes = u.changes and u.solved_rule = ${key}, false) as is_decided, h.state, h.named, h.from_percent, h.to_percent
    from measure_value v
    join series s on s.district_id = v.district_id and s.number = v.series
    join measure m on m.district_id = s.district_id and m.id = s.measure_id
    left join hiding u on u.district_id = v.district_id and u.school_id = v.school_id and u.period = v.period
    left join hidden_figure h on h.district_id = v.district_id and h.period = v.period and h.series = v.series and h.school_id = v.school_id and h.state > 0
    where v.district_id = ${actor.districtId} and v.series = any(${series}::int[]) and v.period = any(${periods}::int[])
      ${schools ? sql`and v.school_id = any(${schools}::uuid[])` : sql``}
    order by v.school_id, v.period, v.series`.execute(db);
  return rows.map(({ standing, kind, studentGroup, isDecided, state, named, fromPercent, toPercent, ...row }): ShownValue => {
    const shown = words[standing as 1 | 2 | 3];
    if (shown !== 'known' || kind === 'score') return { ...row, standing: shown };
    const students = kind === 'count' ? (row.denominator ?? row.value) : row.denominator;
    const because = becauseOf(rule.fewest, { students, isAll: studentGroup === 'all', isDecided, state, named: named ?? true, fromPercent, toPercent });
    if (!because) return { ...row, standing: shown };
    return { ...row, standing: 'hidden', value: null, numerator: null, denominator: because.range ? row.denominator : null, because: because.words, ...(because.range ? { range: because.range } : {}), ...(because.waits ? { waits: true } : {}) };
  });
}
