import { counted } from './counted.ts';
import type { Repair, TableRow } from './table.ts';

interface Parts {
  header: string[];
  headerLine: number;
  rows: TableRow[];
  titles: string[];
  footnotes: string[];
}

const mayStandAbove = 40;

/**
 * Tells the header from title lines above it and foot notes below: the header is the first line about as full as the
 * table is wide, a title or note fills one or two cells. Undefined when no line can be the header.
 */
export function findHeader(rows: TableRow[], repairs: Repair[]): Parts | undefined {
  const filled = ({ cells }: TableRow) => cells.filter((cell) => cell !== '').length;
  const width = Math.max(0, ...rows.slice(0, mayStandAbove).map(filled));
  const at = rows.findIndex((row, index) => index < mayStandAbove && filled(row) >= Math.max(1, width * 0.6) && !row.cells.every((cell) => cell === '' || /^-?[\d.,]+$/.test(cell)));
  const found = rows[at];
  if (!found) return undefined;
  const header = [...found.cells];
  while (header.at(-1) === '') header.pop();

  let end = rows.length;
  if (header.length > 2) while (end > at + 1 && isNote(rows[end - 1]!)) end -= 1;
  const titles = rows.slice(0, at).flatMap(({ cells }) => cells.filter((cell) => cell !== ''));
  const footnotes = rows.slice(end).flatMap(({ cells }) => cells.filter((cell) => cell !== ''));
  if (at > 0) repairs.push({ kind: 'title_rows', sentence: `${counted(at, 'title line')} above the column names (line ${found.line}) passed over.`, count: at });
  if (end < rows.length) repairs.push({ kind: 'foot_notes', sentence: `${counted(rows.length - end, 'line')} of notes below the last row passed over: “${footnotes[0]?.slice(0, 120)}”.`, count: rows.length - end });
  return { header, headerLine: found.line, rows: rows.slice(at + 1, end), titles, footnotes };
}

/** One cell with words in it: neither a number nor a code, which a row that was cut off begins with. */
function isNote({ cells }: TableRow): boolean {
  const words = cells.filter((cell) => cell !== '');
  return words.length === 1 && /\p{L}.*\s.*\p{L}/su.test(words[0]!);
}
