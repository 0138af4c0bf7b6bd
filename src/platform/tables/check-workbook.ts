import { inflateRawSync } from 'node:zlib';
import { refuseTable, type TableLimits } from './table.ts';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const deflated = 8;

interface Entry {
  name: string;
  method: number;
  packedSize: number;
  size: number;
  offset: number;
}

/**
 * Refuses what would exhaust the memory of whoever opens it: a workbook that unpacks beyond the limit, or a sheet with
 * one cell so far away that the blank ones before it would fill millions of cells. Throws for zip files that are no workbook.
 */
export function checkWorkbook(bytes: Uint8Array, fileName: string, limits: TableLimits): void {
  const entries = readDirectory(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  if (!entries) throw refuseTable('not_a_table', `${fileName} is a damaged zip file. Was the upload cut off?`);
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) {
    throw refuseTable('not_a_table', `${fileName} is a zip file, not an Excel workbook. Unpack it and send the table inside.`);
  }
  const bomb = refuseTable('unpacks_too_large', `${fileName} unpacks to more than ${Math.round(limits.unpackedBytes / 2 ** 20)} MB or more than ${limits.rows} rows, and that is not taken.`);
  if (entries.length > 2_000 || entries.reduce((sum, { size }) => sum + size, 0) > limits.unpackedBytes) throw bomb;
  for (const sheet of entries.filter(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))) {
    const { rows, columns } = farthestCell(unpackEntry(bytes, sheet, limits) ?? '');
    if (rows > limits.rows || columns > limits.columns || rows * columns > 40 * limits.rows) throw bomb;
  }
}

function readDirectory(zip: Buffer): Entry[] | undefined {
  let end = zip.length - 22;
  while (end >= 0 && end > zip.length - 65_558 && zip.readUInt32LE(end) !== endOfDirectory) end -= 1;
  if (end < 0 || zip.readUInt32LE(end) !== endOfDirectory) return undefined;
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== directoryEntry) return undefined;
    const nameLength = zip.readUInt16LE(at + 28);
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      packedSize: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      offset: zip.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function unpackEntry(bytes: Uint8Array, { method, packedSize, offset }: Entry, limits: TableLimits): string | undefined {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (offset + 30 > zip.length) return undefined;
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  const packed = zip.subarray(start, start + packedSize);
  return (method === deflated ? inflateRawSync(packed, { maxOutputLength: limits.unpackedBytes }) : packed).toString('latin1');
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
