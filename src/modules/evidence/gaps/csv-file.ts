import { recordAct } from '../../../platform/audit/record-act.ts';
import { writeCsv } from '../../../platform/tables/write-csv.ts';
import type { UseCase } from '../../people/index.ts';

type Cell = string | number | null | undefined;

/** Numbers as a file, and who took it in the audit trail. */
export async function csvFile(useCase: UseCase, { name, columns, rows, asked }: { name: string; columns: string[]; rows: Cell[][]; asked: unknown }): Promise<Response> {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? Number(cell.toFixed(6)) : (cell ?? ''))));
  await recordAct(useCase, { act: 'evidence.exported', subjectType: 'evidence', details: { file: name, rows: rows.length, asked } });
  return new Response(writeCsv(columns, cells), { headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}.csv"` } });
}
