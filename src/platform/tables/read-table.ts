import { gunzipSync } from 'node:zlib';
import { fileTypeFromBuffer } from 'file-type';
import { AppError } from '../errors.ts';
import { cleanTable } from './clean-table.ts';
import { decodeText } from './decode-text.ts';
import { readDocument } from './read-document.ts';
import { readDelimited } from './read-delimited.ts';
import { readGeojson } from './read-geojson.ts';
import { readWorkbook } from './read-workbook.ts';
import { refuseTable, tableLimits, type Repair, type Table, type TableLimits } from './table.ts';

/**
 * Reads a table from a file as people send it: separated by commas, tabs, semicolons or bars, an Excel workbook (its
 * first sheet), a Word document (its table), GeoJSON points, or one of these packed with gzip. The content decides, never the name. Each repair is
 * reported. Throws AppError with a sentence for its sender: `empty_file`, `too_large`, `unpacks_too_large`,
 * `not_a_table`, `quote_not_closed`, `quote_misplaced`, `field_count`, `not_points`; nothing else.
 */
export async function readTable(bytes: Uint8Array, fileName: string, limits: TableLimits = tableLimits): Promise<Table> {
  if (bytes.length > limits.bytes) throw refuseTable('too_large', `${fileName} has ${inMegabytes(bytes.length)}; at most ${inMegabytes(limits.bytes)} are taken.`);
  const repairs: Repair[] = [];
  try {
    const content = isGzip(bytes) ? unpack(bytes, fileName, limits, repairs) : bytes;
    if (content.length === 0) throw refuseTable('empty_file', `${fileName} is empty.`);
    return cleanTable(await readContent(content, fileName, limits, repairs), fileName, limits);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw refuseTable('not_a_table', `${fileName} cannot be read as a table: its content is damaged.`);
  }
}

async function readContent(content: Uint8Array, fileName: string, limits: TableLimits, repairs: Repair[]) {
  const type = await fileTypeFromBuffer(content).catch(() => undefined);
  if (type?.ext === 'docx') return readDocument(content, fileName, limits, repairs);
  if (type?.ext === 'xlsx' || type?.mime === 'application/zip') return readWorkbook(content, fileName, limits, repairs);
  const asText = !type || ['text/', '+xml', '/xml', '/json'].some((part) => type.mime.includes(part));
  const text = decodeText(content, repairs);
  if (text === undefined || (!asText && /[\0\ufffd]/.test(text))) {
    const found = type?.ext === 'cfb' ? 'an Excel file of the old kind (.xls)' : type ? `a file of the kind ${type.ext}` : 'binary data';
    throw refuseTable('not_a_table', `${fileName} is ${found}, not a table. Save it as .csv or .xlsx and send that.`);
  }
  if (text.trim() === '') throw refuseTable('empty_file', `${fileName} holds nothing but blanks.`);
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text)) throw refuseTable('not_a_table', `${fileName} is a web page or XML, not a table. Save it as .csv or .xlsx and send that.`);
  if (/^\s*\{/.test(text)) return readGeojson(text, fileName, repairs);
  return readDelimited(text, fileName, repairs);
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function unpack(bytes: Uint8Array, fileName: string, limits: TableLimits, repairs: Repair[]): Uint8Array {
  try {
    const content = gunzipSync(bytes, { maxOutputLength: limits.unpackedBytes });
    repairs.push({ kind: 'packed', sentence: 'The file was packed with gzip and was unpacked.', count: 1 });
    return content;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw refuseTable('unpacks_too_large', `${fileName} unpacks to more than ${inMegabytes(limits.unpackedBytes)}, and that is not taken.`);
    }
    throw refuseTable('not_a_table', `${fileName} is packed with gzip, and the packing is damaged.`);
  }
}

function inMegabytes(bytes: number): string {
  return bytes < 2 ** 20 ? `${Math.ceil(bytes / 1024)} KB` : `${Math.round(bytes / 2 ** 20)} MB`;
}
