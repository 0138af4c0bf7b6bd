import { checkWorkbook } from './check-workbook.ts';
import { refuseTable, type Repair, type TableLimits } from './table.ts';
import type { RawTable } from './clean-table.ts';

/** The first sheet of an Excel workbook (.xlsx). Numbers become text as they are stored, days YYYY-MM-DD. */
export async function readWorkbook(bytes: Uint8Array, fileName: string, limits: TableLimits, repairs: Repair[]): Promise<RawTable> {
  checkWorkbook(bytes, fileName, limits);
  const { readSheet } = await import('read-excel-file/universal');
  // The library calls `null` what is blank and tells damage by errors of many kinds.
  const rows = await readSheet(new Blob([new Uint8Array(bytes)]), 1).catch(() => {
    throw refuseTable('not_a_table', `${fileName} looks like an Excel workbook but is damaged.`);
  });
  return { format: 'workbook', rows: rows.map((cells, index) => ({ line: index + 1, cells: cells.map(textOf) })), strictWidth: false, repairs };
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
