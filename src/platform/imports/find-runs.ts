import type { Db } from '../database/in-district.ts';
import { AppError } from '../errors.ts';
import type { Repair } from '../tables/table.ts';
import { writeCsv } from '../tables/write-csv.ts';
import type { Refusal } from './findings.ts';
import { leftOutPrefix, type RunFacts } from './record-run.ts';

interface Reader {
  db: Db;
  actor: { districtId: string };
}

export interface KeptRun extends Omit<RunFacts, 'kind' | 'sha256'> {
  id: string;
  runAt: string;
  runBy: { id: string; name: string } | null;
}

/** The files of one kind that were taken or refused, newest first. */
export async function findRuns(reader: Reader, kind: string, limit: number): Promise<KeptRun[]> {
  const rows = await runs(reader, kind).orderBy('importRun.runAt', 'desc').orderBy('importRun.id', 'desc').limit(limit).execute();
  return rows.map(asRun);
}

/** One file with its refused places. Throws AppError `not_found`. */
export async function getRun(reader: Reader, kind: string, id: string): Promise<KeptRun & { refusals: (Refusal & { file: string })[] }> {
  const row = await runs(reader, kind).where('importRun.id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not_found', 'There is no such import.');
  const refusals = await reader.db
    .selectFrom('importRefusal')
    .where('districtId', '=', reader.actor.districtId)
    .where('importRunId', '=', id)
    .orderBy('line')
    .orderBy('id')
    .select(['line', 'columnName as column', 'value', 'code', 'reason'])
    .execute();
  return { ...asRun(row), refusals: refusals.map((refusal) => ({ file: row.fileName, ...refusal })) };
}

/** Refused places as a spreadsheet for whoever mends the file. */
export function refusalsReply(refusals: (Refusal & { file: string })[]): Response {
  const csv = writeCsv(['file', 'line', 'column', 'value', 'code', 'reason'], refusals.map(({ file, line, column, value, code, reason }) => [file, line, column ?? '', value ?? '', code, reason]));
  return new Response(csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="refused-rows.csv"', 'Cache-Control': 'no-store' } });
}

function runs({ db, actor }: Reader, kind: string) {
  return db
    .selectFrom('importRun')
    .leftJoin('person', (join) => join.onRef('person.districtId', '=', 'importRun.districtId').onRef('person.id', '=', 'importRun.runBy'))
    .where('importRun.districtId', '=', actor.districtId)
    .where('importRun.kind', '=', kind)
    .select(['importRun.id', 'fileName', 'recipe', 'outcome', 'rowsRead', 'rowsAdded', 'rowsChanged', 'rowsSame', 'rowsRefused', 'repairs', 'runAt', 'runBy', 'person.fullName']);
}

type Row = Awaited<ReturnType<ReturnType<typeof runs>['execute']>>[number];

function asRun({ id, fileName, recipe, outcome, rowsRead, rowsAdded, rowsChanged, rowsSame, rowsRefused, repairs, runAt, runBy, fullName }: Row): KeptRun {
  const all = repairs as unknown as Repair[];
  const leftOut = all.filter(({ kind }) => kind.startsWith(leftOutPrefix)).map((each) => ({ ...each, kind: each.kind.slice(leftOutPrefix.length) }));
  return {
    id, file: fileName, recipe, outcome: outcome as KeptRun['outcome'], rowsRead, added: rowsAdded, changed: rowsChanged, same: rowsSame, refused: rowsRefused,
    repairs: all.filter(({ kind }) => !kind.startsWith(leftOutPrefix)), leftOut, runAt: new Date(runAt).toISOString(), runBy: runBy && fullName ? { id: runBy, name: fullName } : null,
  };
}
