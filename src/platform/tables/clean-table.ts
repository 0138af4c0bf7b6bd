import { counted } from './counted.ts';
import { findHeader } from './find-header.ts';
import { refuseTable, type Repair, type Table, type TableFault, type TableLimits, type TableRow } from './table.ts';

/** Rows as a format's reader found them; the header is one of them unless given. */
export interface RawTable {
  format: Table['format'];
  header?: string[];
  rows: TableRow[];
  /** A row with fewer cells than the header is a fault: so in text, not in a workbook. */
  strictWidth: boolean;
  repairs: Repair[];
}

const shownFaults = 200;

/** Finds the header, drops titles and foot notes, and takes from every cell what is no part of its value. */
export function cleanTable(raw: RawTable, fileName: string, limits: TableLimits): Table {
  const { repairs } = raw;
  const counts = { blank: 0, edges: 0, quotes: 0 };
  const filled = raw.rows.map(({ line, cells }) => ({ line, cells: cells.map((cell) => cleanCell(cell, counts)) })).filter(({ cells }) => cells.some((cell) => cell !== ''));
  const found = raw.header ? { header: raw.header, headerLine: 1, rows: filled, titles: [], footnotes: [] } : findHeader(filled, repairs);
  if (!found) throw refuseTable('not_a_table', `${fileName} has no line with column names above its rows.`);
  const header = found.header.map((name) => name.replace(/\s+/g, ' ').trim());
  if (header.length > limits.columns) throw refuseTable('too_large', `${fileName} has ${header.length} columns; at most ${limits.columns} are taken.`);
  if (found.rows.length > limits.rows) throw refuseTable('too_large', `${fileName} has ${found.rows.length} rows; at most ${limits.rows} are taken.`);
  if (found.rows.length === 0) throw refuseTable('empty_file', `${fileName} has column names and no row below them.`);
  const rows = fitWidth(found.rows, header, raw.strictWidth, fileName, repairs);

  const starred = header.filter((name) => name.endsWith('*')).length;
  if (starred > 0) repairs.push({ kind: 'starred_header', sentence: `${counted(starred, 'column name')} ended in *, which was taken away.`, count: starred });
  if (counts.blank > 0) repairs.push({ kind: 'blank_as_space', sentence: `${counted(counts.blank, 'cell')} held only blanks: read as empty.`, count: counts.blank });
  if (counts.edges > 0) repairs.push({ kind: 'outer_blanks', sentence: `${counted(counts.edges, 'cell')} had blanks before or after the text: taken away.`, count: counts.edges });
  if (counts.quotes > 0) repairs.push({ kind: 'over_quoted', sentence: `${counted(counts.quotes, 'cell')} had quotation marks around the whole text: taken away.`, count: counts.quotes });
  return { format: raw.format, header: header.map((name) => name.replace(/\s*\*+$/, '')), headerLine: found.headerLine, rows, repairs, titles: found.titles, footnotes: found.footnotes };
}

function cleanCell(cell: string, counts: { blank: number; edges: number; quotes: number }): string {
  const trimmed = cell.trim();
  if (trimmed === '') {
    if (cell !== '') counts.blank += 1;
    return '';
  }
  if (trimmed.length !== cell.length) counts.edges += 1;
  const bare = /^"+([^"]+)"+$/.exec(trimmed)?.[1];
  if (bare === undefined) return trimmed;
  counts.quotes += 1;
  return bare.trim();
}

function fitWidth(rows: TableRow[], header: string[], strict: boolean, fileName: string, repairs: Repair[]): TableRow[] {
  const faults: TableFault[] = [];
  let wider = 0;
  const fitted = rows.map(({ line, cells }) => {
    const beyond = cells.slice(header.length);
    if (beyond.length > 0 && beyond.every((cell) => cell === '')) wider += 1;
    else if (beyond.length > 0 || (strict && cells.length < header.length)) {
      faults.push({ line, value: cells.join(' | ').slice(0, 200), reason: `The line has ${counted(cells.length, 'cell')} where the header has ${header.length}.` });
    }
    return { line, cells: header.map((_, index) => cells[index] ?? '') };
  });
  if (faults.length > 0) {
    const lines = faults.slice(0, 5).map(({ line }) => line).join(', ');
    throw refuseTable('field_count', `${fileName}: the number of cells is not that of the header (${header.length}) in ${counted(faults.length, 'line')}, first in line ${lines}. Was a line cut off, or a comma not put in quotation marks?`, faults.slice(0, shownFaults));
  }
  if (wider > 0) repairs.push({ kind: 'empty_cells_beyond', sentence: `${counted(wider, 'line')} had empty cells beyond the last column: dropped.`, count: wider });
  return fitted;
}
