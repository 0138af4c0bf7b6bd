import { findRuns, getRun, refusalsReply, type KeptRun } from '../../../platform/imports/find-runs.ts';
import { holdsRole, type UseCase } from '../../people/index.ts';
import { requireImporter } from './abilities.ts';
import type { KeptMeasureRun } from './contract.ts';
import { importKind } from './import-measures.ts';

export async function findImports(useCase: UseCase, limit: number): Promise<{ items: KeptMeasureRun[] }> {
  requireImporter(useCase.actor, 'read');
  return { items: await withUndoing(useCase, await findRuns(useCase, importKind, limit)) };
}

/** One file with its refused rows, which name values: for those who import. Throws AppError `not_found`. */
export async function getImport(useCase: UseCase, id: string) {
  requireImporter(useCase.actor, 'import');
  const { refusals, ...run } = await getRun(useCase, importKind, id);
  return { ...(await withUndoing(useCase, [run]))[0]!, refusals };
}

export async function exportRefusals(useCase: UseCase, id: string): Promise<Response> {
  return refusalsReply((await getImport(useCase, id)).refusals);
}

async function withUndoing({ db, actor }: UseCase, runs: KeptRun[]): Promise<KeptMeasureRun[]> {
  const rows = runs.length === 0 ? [] : await db
    .selectFrom('valueRun')
    .leftJoin('person', (join) => join.onRef('person.districtId', '=', 'valueRun.districtId').onRef('person.id', '=', 'valueRun.undoneBy'))
    .where('valueRun.districtId', '=', actor.districtId)
    .where('importRunId', 'in', runs.map(({ id }) => id))
    .select(['importRunId', 'undoneAt', 'person.fullName'])
    .execute();
  const byRun = new Map(rows.map((row) => [row.importRunId, row]));
  const mayImport = holdsRole(actor, 'administrator', 'data_office');
  return runs.map((run) => {
    const row = byRun.get(run.id);
    return { ...run, undone: row?.undoneAt ? { at: new Date(row.undoneAt).toISOString(), by: row.fullName } : null, mayUndo: mayImport && row !== undefined && !row.undoneAt };
  });
}
