import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import type { Population } from './formula/standardise.ts';

export interface RunRow {
  id: string;
  indexId: string;
  versionId: string;
  number: number;
  version: number;
  computedAt: string;
  computedBy: string | null;
  seed: number;
  draws: number;
  used: { series: number[]; periods: number[] };
  populations: Record<string, Population[]>;
}

/** Computations of an index (or one of them, or the newest of any), the newest first. */
export async function runRows({ db, actor }: Pick<UseCase, 'db' | 'actor'>, { indexId = null, runId = null, limit = 20 }: { indexId?: string | null; runId?: string | null; limit?: number }): Promise<RunRow[]> {
  const { rows } = await sql<RunRow>`
    select r.id, v.need_index_id as index_id, r.version_id, r.number, v.number as version, to_char(r.computed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as computed_at, p.full_name as computed_by, r.seed, r.draws, r.used, r.populations
    from need_index_run r join need_index_version v on v.district_id = r.district_id and v.id = r.version_id
    left join person p on p.district_id = r.district_id and p.id = r.computed_by
    where r.district_id = ${actor.districtId} and (${indexId}::uuid is null or v.need_index_id = ${indexId}) and (${runId}::uuid is null or r.id = ${runId})
    order by r.number desc limit ${limit}`.execute(db);
  return rows;
}

/** The run named, or the newest of the index; undefined where none was computed. Throws AppError `not_found` for one that is not of the index. */
export async function findRun(useCase: Pick<UseCase, 'db' | 'actor'>, indexId: string, runId: string | undefined): Promise<RunRow | undefined> {
  const [run] = await runRows(useCase, { indexId, runId: runId ?? null, limit: 1 });
  if (!run && runId) throw new AppError('not_found', 'There is no such computation of this index.');
  return run;
}

/** What a list says of a run. */
export function saidOfRun({ id, number, version, computedAt, computedBy, seed, draws }: RunRow) {
  return { id, number, version, computedAt, computedBy, seed, draws };
}
