import { readZipDirectory } from '../archives/read-zip-directory.ts';
import { unpackEntry } from '../archives/unpack-entry.ts';
import { refuseTable } from './table.ts';

const partsAtMost = 2_000;
/** Text of a hundred pages is about a third of it; the reader holds a part as a tree many times its size. */
const partBytesAtMost = 6 * 2 ** 20;
const bytesAtMost = 40 * 2 ** 20;

/**
 * Refuses a Word document that would exhaust whoever opens it: every part is unpacked here against a limit, for a document
 * names by itself which part is its text. Word never writes a document type, by which entities are declared.
 */
export function checkDocument(bytes: Uint8Array, fileName: string): void {
  const damaged = refuseTable('not_a_table', `${fileName} looks like a Word document but is damaged. Open it in Word, save it again and send that.`);
  const bomb = refuseTable('unpacks_too_large', `${fileName} unpacks to more than is taken of a Word document: ${partBytesAtMost / 2 ** 20} MB for each part of it, ${bytesAtMost / 2 ** 20} MB in all. Copy the table alone into a new document and send that.`);
  const entries = readZipDirectory(bytes);
  if (!entries) throw damaged;
  if (entries.length > partsAtMost) throw bomb;
  let whole = 0;
  for (const entry of entries) {
    const unpacked = unpackEntry(bytes, entry, partBytesAtMost);
    if ('fault' in unpacked) throw unpacked.fault === 'too_large' ? bomb : damaged;
    whole += unpacked.content.length;
    if (whole > bytesAtMost) throw bomb;
    if (/<!(?:doctype|entity)/i.test(unpacked.content.toString('latin1'))) throw damaged;
  }
}
