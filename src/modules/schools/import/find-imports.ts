import type { z } from 'zod';
import { AppError } from '../../../platform/errors.ts';
import { writeCsv } from '../../../platform/tables/write-csv.ts';
import type { Repair } from '../../../platform/tables/table.ts';
import type { UseCase } from '../../people/index.ts';
import { requireImporter } from './abilities.ts';
import type { getSchoolImport, listSchoolImports } from './contract.ts';
import { leftOutPrefix } from './record-run.ts';

type Run = z.output<typeof listSchoolImports.schemas.reply>['items'][number];
type RunPage = z.output<typeof getSchoolImport.schemas.reply>;

export async function findImports(useCase: UseCase, limit: number): Promise<{ items: Run[] }> {
  requireImporter(useCase.actor, 'read');
  const rows = await runs(useCase).orderBy('importRun.runAt', 'desc').orderBy('importRun.id', 'desc').limit(limit).execute();
  return { items: rows.map(asRun) };
}

/** One file with its refused rows. Throws AppError `not_found`. */
export async function getImport(useCase: UseCase, id: string): Promise<RunPage> {
  requireImporter(useCase.actor, 'read');
  const row = await runs(useCase).where('importRun.id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not_found', 'There is no such import.');
  const refusals = await useCase.db
    .selectFrom('importRefusal')
    .where('districtId', '=', useCase.actor.districtId)
    .where('importRunId', '=', id)
    .orderBy('line')
    .orderBy('id')
    .select(['line', 'columnName as column', 'value', 'code', 'reason'])
    .execute();
  return { ...asRun(row), refusals: refusals.map((refusal) => ({ file: row.fileName, ...refusal })) };
}

/** The refused rows as a spreadsheet for whoever mends the file. */
export async function exportRefusals(useCase: UseCase, id: string): Promise<Response> {
  const { file, refusals } = await getImport(useCase, id);
  const csv = writeCsv(['file', 'line', 'column', 'value', 'code', 'reason'], refusals.map(({ line, column, value, code, reason }) => [file, line, column ?? '', value ?? '', code, reason]));
  return new Response(csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="refused-rows.csv"', 'Cache-Control': 'no-store' } });
}

function runs({ db, actor }: UseCase) {
  return db
    .selectFrom('importRun')
    .leftJoin('person', (join) => join.onRef('person.districtId', '=', 'importRun.districtId').onRef('person.id', '=', 'importRun.runBy'))
    .where('importRun.districtId', '=', actor.districtId)
    .where('importRun.kind', '=', 'schools')
    .select(['importRun.id', 'fileName', 'recipe', 'outcome', 'rowsRead', 'rowsAdded', 'rowsChanged', 'rowsSame', 'rowsRefused', 'repairs', 'runAt', 'runBy', 'person.fullName']);
}

type Row = Awaited<ReturnType<ReturnType<typeof runs>['execute']>>[number];

function asRun({ id, fileName, recipe, outcome, rowsRead, rowsAdded, rowsChanged, rowsSame, rowsRefused, repairs, runAt, runBy, fullName }: Row): Run {
  const all = repairs as Repair[];
  const leftOut = all.filter(({ kind }) => kind.startsWith(leftOutPrefix)).map((each) => ({ ...each, kind: each.kind.slice(leftOutPrefix.length) }));
  return {
    id, file: fileName, recipe, outcome: outcome as Run['outcome'], rowsRead, created: rowsAdded, changed: rowsChanged, unchanged: rowsSame, refused: rowsRefused,
    repairs: all.filter(({ kind }) => !kind.startsWith(leftOutPrefix)), leftOut, runAt: new Date(runAt).toISOString(), runBy: runBy && fullName ? { id: runBy, name: fullName } : null,
  };
}
