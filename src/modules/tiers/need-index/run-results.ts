import { sql } from 'kysely';
import { shownValues } from '../../evidence/index.ts';
import type { UseCase } from '../../people/index.ts';
import type { Stability } from './formula/random-weights.ts';
import type { WorkingLine } from './formula/weigh-school.ts';
import type { RunRow } from './run-rows.ts';

export type KeptLine = WorkingLine & { from: { series: number; period: number } | null };

export interface RunResult {
  schoolId: string;
  name: string;
  level: string;
  need: number | null;
  rank: number | null;
  tier: string | null;
  refusal: string | null;
  working: { lines: KeptLine[]; sum: number | null };
  stability: Stability | null;
}

/**
 * Every result of a run, from most need, and whether it stands: each value that it used may still be shown today. What
 * was made of a value that is hidden since would give it away, in any school's line, for all were compared with it.
 */
export async function runResults(useCase: Pick<UseCase, 'db' | 'actor' | 'clock'>, run: RunRow): Promise<{ results: RunResult[]; stands: boolean }> {
  const { db, actor } = useCase;
  const { rows: results } = await sql<RunResult>`
    select r.school_id, s.short_name as name, s.level, r.need, r.rank, r.tier, r.refusal, r.working, r.stability
    from need_index_result r join school s on s.district_id = r.district_id and s.id = r.school_id
    where r.district_id = ${actor.districtId} and r.run_id = ${run.id} order by r.rank nulls last, s.short_name, r.school_id`.execute(db);
  const { series, periods } = run.used;
  const shown = series.length > 0 && periods.length > 0 ? await shownValues(useCase, run.used) : [];
  const known = new Set(shown.flatMap((each) => (each.standing === 'known' ? [`${each.schoolId}/${each.series}/${each.period}`] : [])));
  const stands = results.every(({ schoolId, working }) => working.lines.every(({ standing, from }) => standing !== 'known' || from === null || known.has(`${schoolId}/${from.series}/${from.period}`)));
  return { results, stands };
}
