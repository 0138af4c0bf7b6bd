import { sql } from 'kysely';
import { shownValues } from '../../evidence/index.ts';
import type { UseCase } from '../../people/index.ts';
import type { CheckpointEvidence, CheckpointIndicator, CheckpointSeen, FigureShown } from './checkpoint-contract.ts';

type Goals = CheckpointEvidence['goals'];

/** The goals of a locked checkpoint as they were seen. Of figures that were kept only what may be shown now: the record is fixed, hiding is not. */
export async function seenGoals(useCase: UseCase, schoolId: string, { id, seen }: { id: string; seen: CheckpointSeen }): Promise<Goals> {
  const stored = seen.goals.flatMap((goal) => goal.indicators.filter((indicator) => !indicator.isTyped));
  if (stored.length === 0) return seen.goals;
  const figures = seen.figures ?? (await figuresBefore(useCase, id, stored));
  const periods = figures.flatMap(({ period, baselinePeriod }) => [period, baselinePeriod]).filter((period) => period !== null);
  const values = await shownValues(useCase, { schools: [schoolId], series: [...new Set(figures.map(({ series }) => series))], periods: [...new Set(periods)] });
  const shownNow = (series: number, period: number | null) => values.find((value) => value.series === series && value.period === period);
  const mayShow = (indicator: CheckpointIndicator): CheckpointIndicator => {
    const own = figures.filter(({ partId }) => partId === indicator.id);
    if (indicator.isTyped) return indicator;
    const isBaselineShown = own.length > 0 && own.every(({ series, baselinePeriod }) => shownNow(series, baselinePeriod)?.standing === 'known');
    const baseline = isBaselineShown ? indicator.baseline : null;
    if (indicator.standing === 'absent') return { ...indicator, baseline };
    const now = own.map(({ series, period }) => shownNow(series, period));
    if (own.length > 0 && now.every((value) => value?.standing === 'known')) return { ...indicator, baseline };
    const hidden = now.find((value) => value !== undefined && value.standing !== 'known');
    return { ...indicator, baseline, standing: 'hidden', value: null, n: null, interval: null, because: hidden?.because ?? 'the value is no longer stored, so nobody can tell whether it may be shown' };
  };
  return seen.goals.map((goal) => ({ ...goal, indicators: goal.indicators.map(mayShow) }));
}

/** What was shown where that was not kept: by the text of each part when the checkpoint was locked and the name of the period. */
async function figuresBefore({ db, actor }: UseCase, checkpointId: string, indicators: CheckpointIndicator[]): Promise<FigureShown[]> {
  const { rows } = await sql<FigureShown>`
    select wanted.id as part_id, (r.content ->> 'series')::int as series, p.number as period, (r.content ->> 'period')::int as baseline_period
    from unnest(${indicators.map((each) => each.id)}::uuid[], ${indicators.map((each) => each.periodName ?? '')}::text[]) as wanted (id, period_name)
    cross join lateral (
      select content from plan_part_revision r where r.district_id = ${actor.districtId} and r.part_id = wanted.id
        and r.written_at <= (select max(a.done_at) from checkpoint_act a where a.district_id = ${actor.districtId} and a.checkpoint_id = ${checkpointId} and a.step = 'lock')
      order by r.version desc limit 1) r
    left join measure_period p on p.district_id = ${actor.districtId} and p.name = wanted.period_name
    where r.content ->> 'series' is not null`.execute(db);
  return rows;
}
