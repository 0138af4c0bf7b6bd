import { sql } from 'kysely';
import { shownValues, wilsonInterval } from '../../evidence/index.ts';
import type { DistrictUseCase } from '../../people/index.ts';
import { partRows } from '../parts/part-rows.ts';
import type { PlanPart } from '../parts/part-fields.ts';
import type { CheckpointEvidence, CheckpointIndicator, FigureShown } from './checkpoint-contract.ts';

interface Newest {
  series: number;
  period: number;
  periodName: string;
  kind: string;
  unit: string;
}

interface Read {
  partId: string;
  value: number;
  readOn: string;
  source: string;
}

/** What is known today of the goals of a plan: steps, and of each indicator the newest stored value as it may be shown, or what the school counted. */
export async function readEvidence(useCase: DistrictUseCase, plan: { id: string; schoolId: string }, checkpointId: string): Promise<CheckpointEvidence & { figures: FigureShown[] }> {
  const { db, actor } = useCase;
  const parts = await partRows(useCase, plan.id);
  const wanted = [...new Set(parts.flatMap(({ kind, series }) => (series !== null && kind !== 'evidence' ? [series] : [])))];
  const { rows: newest } = await sql<Newest>`
    select distinct on (v.series) v.series, v.period, p.name as period_name, m.kind, m.unit from measure_value v
    join series s on s.district_id = v.district_id and s.number = v.series join measure m on m.district_id = s.district_id and m.id = s.measure_id
    join measure_period p on p.district_id = v.district_id and p.number = v.period
    where v.district_id = ${actor.districtId} and v.school_id = ${plan.schoolId} and v.series = any(${wanted}::int[]) order by v.series, p.ends_on desc, v.period desc`.execute(db);
  const { rows: reads } = await sql<Read>`
    select part_id, value::float8 as value, read_on, source from checkpoint_reading where district_id = ${actor.districtId} and checkpoint_id = ${checkpointId} and ended_at is null`.execute(db);
  // A baseline is a stored value too, and hidden as such.
  const periods = [...new Set([...newest.map((each) => each.period), ...parts.flatMap(({ period }) => (period === null ? [] : [period]))])];
  const values = wanted.length === 0 ? [] : await shownValues(useCase, { schools: [plan.schoolId], series: wanted, periods });
  const under = (id: string, kind: PlanPart['kind']) => parts.filter((part) => part.parentId === id && part.kind === kind);

  function indicatorOf(part: PlanPart): CheckpointIndicator {
    const head = { id: part.id, text: part.text, target: part.target };
    const none = { periodName: null, standing: 'absent' as const, value: null, n: null, interval: null, because: null, readOn: null, source: null };
    if (part.series === null) {
      const read = reads.find((each) => each.partId === part.id);
      return { ...head, ...none, unit: part.unit, baseline: part.baseline, isTyped: true, ...(read ? { standing: 'known', value: read.value, readOn: read.readOn, source: read.source } : {}) };
    }
    const last = newest.find((each) => each.series === part.series);
    const baseline = values.find((each) => each.series === part.series && each.period === part.period)?.value ?? null;
    const shown = last && values.find((each) => each.series === last.series && each.period === last.period);
    if (!shown) return { ...head, ...none, unit: last?.unit ?? '', baseline, isTyped: false };
    return { ...head, ...none, unit: last.unit, baseline, isTyped: false, periodName: last.periodName, standing: shown.standing, value: shown.value, n: shown.denominator, because: shown.because ?? null, interval: last.kind === 'share' ? intervalOf(shown) : null };
  }

  return {
    figures: parts.flatMap(({ id, kind, series, period }) => (series === null || kind === 'evidence' ? [] : [{ partId: id, series, period: newest.find((each) => each.series === series)?.period ?? null, baselinePeriod: period }])),
    goals: parts.filter((part) => part.kind === 'goal').map((goal) => ({
      id: goal.id,
      text: goal.text,
      because: goal.because,
      indicators: [...(goal.series !== null || goal.baseline !== null ? [goal] : []), ...under(goal.id, 'indicator')].map(indicatorOf),
      strategies: under(goal.id, 'strategy').map((strategy) => ({ id: strategy.id, text: strategy.text, standing: strategy.standing, steps: under(strategy.id, 'action_step').map(({ id, text, standing, dueOn, owner }) => ({ id, text, standing, dueOn, owner })) })),
    })),
  };
}

/** In percent, where the counts behind a share are known. */
function intervalOf({ standing, numerator, denominator }: { standing: string; numerator: number | null; denominator: number | null }): { low: number; high: number } | null {
  if (standing !== 'known' || numerator === null || denominator === null || denominator < 1 || numerator < 0 || numerator > denominator || !Number.isInteger(numerator) || !Number.isInteger(denominator)) return null;
  const { low, high } = wilsonInterval({ count: numerator, n: denominator });
  return { low: low * 100, high: high * 100 };
}
