import { counted } from './counted.ts';
import { findHeader } from './find-header.ts';
import { startCleaning } from './start-cleaning.ts';
import { refuseTable, type Repair, type Table, type TableLimits, type TableRow } from './table.ts';

/** Rows as a format's reader found them; the header is one of them unless given. */
export interface RawTable {
  format: Table['format'];
  header?: string[];
  rows: TableRow[];
  /** A row with fewer cells than the header is a fault: so in text, not in a workbook. */
  strictWidth: boolean;
  repairs: Repair[];
}

/** Finds the header, drops titles and foot notes, and takes from every cell what is no part of its value. */
export function cleanTable(raw: RawTable, fileName: string, limits: TableLimits): Table {
  const { repairs } = raw;
  const cleaning = startCleaning(fileName);
  const filled = cleaning.cells(raw.rows);
  const found = raw.header ? { header: raw.header, headerLine: 1, rows: filled, titles: [], footnotes: [] } : findHeader(filled, repairs);
  if (!found) throw refuseTable('not_a_table', `${fileName} has no line with column names above its rows.`);
  const header = found.header.map((name) => name.replace(/\s+/g, ' ').trim());
  if (header.length > limits.columns) throw refuseTable('too_large', `${fileName} has ${header.length} columns; at most ${limits.columns} are taken.`);
  if (found.rows.length > limits.rows) throw refuseTable('too_large', `${fileName} has ${found.rows.length} rows; at most ${limits.rows} are taken.`);
  if (found.rows.length === 0) throw refuseTable('empty_file', `${fileName} has column names and no row below them.`);
  const rows = cleaning.fit(found.rows, header, raw.strictWidth);

  const starred = header.filter((name) => name.endsWith('*')).length;
  if (starred > 0) repairs.push({ kind: 'starred_header', sentence: `${counted(starred, 'column name')} ended in *, which was taken away.`, count: starred });
  repairs.push(...cleaning.repairs());
  return { format: raw.format, header: header.map((name) => name.replace(/\s*\*+$/, '')), headerLine: found.headerLine, rows, repairs, titles: found.titles, footnotes: found.footnotes };
}
