import { isUtf8 } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import { findSeparator, type Separator } from './find-separator.ts';
import { readDelimited } from './read-delimited.ts';
import { readTable } from './read-table.ts';
import { startCleaning } from './start-cleaning.ts';
import { refuseTable, type Repair, type Table, type TableLimits, type TableRow } from './table.ts';

export interface OpenTable extends Omit<Table, 'rows' | 'repairs'> {
  /** The rows in slices, to be taken once and in order; only one slice is held at a time. Throws as `readTable` does. */
  slices: Iterable<TableRow[]>;
  /** Whole once the last slice was taken. */
  repairs: () => Repair[];
}

// Up to here a file is read at once, with all that `readTable` can put right.
const small = 8 * 2 ** 20;
const sliceBytes = 2 ** 20;
const quote = 0x22;
const lineFeed = 0x0a;

/**
 * A table of any size. Large text in UTF-8 is read slice by slice, so that its rows are never all in memory; whatever
 * else there is, is read at once.
 */
export async function openTable(bytes: Uint8Array, fileName: string, limits: TableLimits): Promise<OpenTable> {
  const content = unpacked(bytes, limits);
  const ends = content && content.length > small && isUtf8(content) ? sliceEnds(content) : [];
  if (!content || ends.length < 2) {
    const { rows, repairs, ...table } = await readTable(bytes, fileName, limits);
    return { ...table, slices: [rows], repairs: () => repairs };
  }
  const first = content.subarray(0, ends[0]);
  const { rows, repairs, ...head } = await readTable(first, fileName, limits);
  const cleaning = startCleaning(fileName);
  return { ...head, slices: slicesOf(), repairs: () => [...repairs, ...cleaning.repairs()] };

  function* slicesOf() {
    yield rows;
    const separator = findSeparator(textOf(first));
    let [count, line] = [rows.length, linesIn(first)];
    for (let at = 1; at < ends.length; at += 1) {
      const part = content!.subarray(ends[at - 1], ends[at]);
      const raw = rowsOf(textOf(part), fileName, separator).map((row) => ({ line: row.line + line, cells: row.cells }));
      line += linesIn(part);
      count += raw.length;
      if (count > limits.rows) throw refuseTable('too_large', `${fileName} has more than ${limits.rows} rows, and that is not taken.`);
      yield cleaning.fit(cleaning.cells(raw), head.header, true);
    }
  }
}

/** Without quotation marks there is nothing to parse: a third of the time. */
function rowsOf(text: string, fileName: string, separator: Separator): TableRow[] {
  if (text.includes('"')) return readDelimited(text, fileName, [], separator).rows;
  return text.split('\n').flatMap((line, index) => (line === '' ? [] : [{ line: index + 1, cells: line.split(separator) }]));
}

/** The content of a packed file; undefined where `readTable` must say what is wrong. */
function unpacked(bytes: Uint8Array, limits: TableLimits): Uint8Array | undefined {
  if (bytes.length > limits.bytes) return undefined;
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: limits.unpackedBytes });
  } catch {
    return undefined;
  }
}

/** Where slices end: after a line feed outside quotation marks. */
function sliceEnds(content: Uint8Array): number[] {
  const ends: number[] = [];
  let isQuoted = false;
  let from = 0;
  for (let at = 0; at < content.length; at += 1) {
    const byte = content[at];
    if (byte === quote) isQuoted = !isQuoted;
    else if (byte === lineFeed && !isQuoted && at + 1 - from >= sliceBytes) {
      ends.push(at + 1);
      from = at + 1;
    }
  }
  if (from < content.length) ends.push(content.length);
  return ends;
}

function textOf(part: Uint8Array): string {
  return new TextDecoder().decode(part).replaceAll('\r\n', '\n');
}

function linesIn(part: Uint8Array): number {
  let count = 0;
  for (let at = part.indexOf(lineFeed); at !== -1; at = part.indexOf(lineFeed, at + 1)) count += 1;
  return count;
}
