import { readZipDirectory } from '../archives/read-zip-directory.ts';
import { unpackEntry } from '../archives/unpack-entry.ts';
import { refuseTable, type TableLimits } from './table.ts';

/**
 * Refuses what would exhaust the memory of whoever opens it: a workbook that unpacks beyond the limit, or a sheet with
 * one cell so far away that the blank ones before it would fill millions of cells. Throws for zip files that are no workbook.
 */
export function checkWorkbook(bytes: Uint8Array, fileName: string, limits: TableLimits): void {
  const entries = readZipDirectory(bytes);
  const damaged = refuseTable('not_a_table', `${fileName} is a damaged zip file. Was the upload cut off?`);
  if (!entries) throw damaged;
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) {
    throw refuseTable('not_a_table', `${fileName} is a zip file, not an Excel workbook. Unpack it and send the table inside.`);
  }
  const bomb = refuseTable('unpacks_too_large', `${fileName} unpacks to more than ${Math.round(limits.unpackedBytes / 2 ** 20)} MB or more than ${limits.rows} rows, and that is not taken.`);
  if (entries.length > 2_000 || entries.reduce((sum, { size }) => sum + size, 0) > limits.unpackedBytes) throw bomb;
  for (const sheet of entries.filter(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))) {
    const unpacked = unpackEntry(bytes, sheet, limits.unpackedBytes);
    if ('fault' in unpacked) throw unpacked.fault === 'too_large' ? bomb : damaged;
    const { rows, columns } = farthestCell(unpacked.content.toString('latin1'));
    if (rows > limits.rows || columns > limits.columns || rows * columns > 40 * limits.rows) throw bomb;
  }
}

function farthestCell(sheet: string): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  for (const [, letters = '', digits] of sheet.matchAll(/\br\s*=\s*["']([A-Z]{0,3})(\d+)["']/g)) {
    rows = Math.max(rows, Number(digits));
    columns = Math.max(columns, [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0));
  }
  return { rows, columns };
}
