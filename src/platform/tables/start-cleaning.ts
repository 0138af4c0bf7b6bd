import { counted } from './counted.ts';
import { refuseTable, type Repair, type TableFault, type TableRow } from './table.ts';

const shownFaults = 200;

/** Takes from cells what is no part of their value, and counts it: for a table read at once or in slices. */
export function startCleaning(fileName: string) {
  const counts = { blank: 0, edges: 0, quotes: 0, wider: 0 };
  return {
    /** Rows with something in them, each cell cleaned. */
    cells(rows: TableRow[]): TableRow[] {
      return rows.map(({ line, cells }) => ({ line, cells: cells.map((cell) => cleanCell(cell, counts)) })).filter(({ cells }) => cells.some((cell) => cell !== ''));
    },
    /** As many cells as the header has. Throws AppError `field_count`; `strict`: fewer are a fault too. */
    fit(rows: TableRow[], header: string[], strict: boolean): TableRow[] {
      const faults: TableFault[] = [];
      const fitted = rows.map(({ line, cells }) => {
        if (cells.length === header.length) return { line, cells };
        const beyond = cells.slice(header.length);
        if (beyond.length > 0 && beyond.every((cell) => cell === '')) counts.wider += 1;
        else if (beyond.length > 0 || (strict && cells.length < header.length)) {
          faults.push({ line, value: cells.join(' | ').slice(0, 200), reason: `The line has ${counted(cells.length, 'cell')} where the header has ${header.length}.` });
        }
        return { line, cells: header.map((_, index) => cells[index] ?? '') };
      });
      if (faults.length > 0) throw refuseWidth(faults, header, fileName);
      return fitted;
    },
    repairs(): Repair[] {
      return [
        { kind: 'empty_cells_beyond', sentence: `${counted(counts.wider, 'line')} had empty cells beyond the last column: dropped.`, count: counts.wider },
        { kind: 'blank_as_space', sentence: `${counted(counts.blank, 'cell')} held only blanks: read as empty.`, count: counts.blank },
        { kind: 'outer_blanks', sentence: `${counted(counts.edges, 'cell')} had blanks before or after the text: taken away.`, count: counts.edges },
        { kind: 'over_quoted', sentence: `${counted(counts.quotes, 'cell')} had quotation marks around the whole text: taken away.`, count: counts.quotes },
      ].filter(({ count }) => count > 0);
    },
  };
}

function cleanCell(cell: string, counts: { blank: number; edges: number; quotes: number }): string {
  const trimmed = cell.trim();
  if (trimmed === '') {
    if (cell !== '') counts.blank += 1;
    return '';
  }
  if (trimmed.length !== cell.length) counts.edges += 1;
  if (trimmed[0] !== '"') return trimmed;
  const bare = /^"+([^"]+)"+$/.exec(trimmed)?.[1];
  if (bare === undefined) return trimmed;
  counts.quotes += 1;
  return bare.trim();
}

function refuseWidth(faults: TableFault[], header: string[], fileName: string) {
  const lines = faults.slice(0, 5).map(({ line }) => line).join(', ');
  return refuseTable('field_count', `${fileName}: the number of cells is not that of the header (${header.length}) in ${counted(faults.length, 'line')}, first in line ${lines}. Was a line cut off, or a comma not put in quotation marks?`, faults.slice(0, shownFaults));
}
