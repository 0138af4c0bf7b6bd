import { checkDocument } from './check-document.ts';
import type { RawTable } from './clean-table.ts';
import { counted } from './counted.ts';
import { refuseTable, type Repair, type TableLimits } from './table.ts';

/** What the library tells of a document, as far as it is read here. */
interface Element {
  type: string;
  value?: string;
  colSpan?: number;
  rowSpan?: number;
  children?: Element[];
}

/** The table of a Word document (.docx); tables that go on under the same header are one. Merged cells stand in their first place, the others are blank. */
export async function readDocument(bytes: Uint8Array, fileName: string, limits: TableLimits, repairs: Repair[]): Promise<RawTable> {
  checkDocument(bytes, fileName);
  const { default: mammoth } = await import('mammoth');
  const found: Element[] = [];
  const keep = (document: Element): Element => {
    found.push(...(document.children ?? []).filter(({ type }) => type === 'table'));
    return { ...document, children: [] };
  };
  // The library tells damage by errors of many kinds.
  await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { transformDocument: keep, externalFileAccess: false, includeEmbeddedStyleMap: false }).catch(() => {
    throw refuseTable('not_a_table', `${fileName} looks like a Word document but is damaged. Open it in Word, save it again and send that.`);
  });
  const tables = found.map((table) => gridOf(table, fileName, limits)).filter((rows) => rows.length > 0);
  if (tables.length === 0) throw refuseTable('not_a_table', `${fileName} is a Word document without a table. What is taken stands in a table with a header row.`);
  const byHeader = [...Map.groupBy(tables, (rows) => JSON.stringify(rows[0]!.map((cell) => cell.toLowerCase()))).values()];
  const chosen = byHeader.reduce((best, each) => (cellsOf(each) > cellsOf(best) ? each : best));
  const others = tables.length - chosen.length;
  if (others > 0) repairs.push({ kind: 'other_tables', sentence: `${counted(others, 'table')} of the document with other columns left out; the one that begins with “${chosen[0]![0]!.join(', ').slice(0, 120)}” was read.`, count: others });
  const rows = chosen.flatMap((table, index) => table.map((cells, row) => ({ cells, isAgain: index > 0 && row === 0 })));
  return { format: 'document', rows: rows.map(({ cells, isAgain }, index) => ({ line: index + 1, cells, isAgain })).filter(({ isAgain }) => !isAgain), strictWidth: false, repairs };
}

const cellsOf = (tables: string[][][]) => tables.reduce((sum, rows) => sum + rows.length * rows[0]!.length, 0);

function gridOf(table: Element, fileName: string, limits: TableLimits): string[][] {
  const grid: string[][] = [];
  // How many rows below a place are still covered by a cell above it.
  const covered: number[] = [];
  for (const row of (table.children ?? []).filter(({ type }) => type === 'tableRow')) {
    const cells: string[] = [];
    const skip = () => {
      while ((covered[cells.length] ?? 0) > 0) {
        covered[cells.length]! -= 1;
        cells.push('');
      }
    };
    for (const cell of row.children ?? []) {
      skip();
      const across = Math.max(1, Number.isFinite(cell.colSpan) ? cell.colSpan! : 1);
      if (cells.length + across > limits.columns || grid.length > limits.rows) throw refuseTable('too_large', `${fileName} has a table of more than ${limits.columns} columns or ${limits.rows} rows, and that is not taken.`);
      for (let place = 0; place < across; place += 1) {
        covered[cells.length] = Math.max(1, cell.rowSpan ?? 1) - 1;
        cells.push(place === 0 ? textOf(cell).replaceAll(/\n{2,}/g, '\n').trim() : '');
      }
    }
    skip();
    grid.push(cells);
  }
  return grid;
}

function textOf({ type, value, children = [] }: Element): string {
  if (type === 'text') return value ?? '';
  if (type === 'tab') return ' ';
  if (type === 'break') return '\n';
  const text = children.map(textOf).join('');
  return type === 'paragraph' ? `${text}\n` : text;
}
