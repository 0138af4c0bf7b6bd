import { readZipDirectory } from '../../../platform/archives/read-zip-directory.ts';
import { unpackEntry } from '../../../platform/archives/unpack-entry.ts';
import { AppError } from '../../../platform/errors.ts';
import type { CircularFile } from './import-circulars.ts';

const filesAtMost = 2_000;
const bytesAtMost = 4 * 2 ** 20;
const allBytesAtMost = 80 * 2 ** 20;

interface Opened {
  files: CircularFile[];
  leftOut: string[];
}

/**
 * The circulars of what was sent: one text file, or a zip file of them whose folders are kept. Throws AppError
 * `not_circulars` for a damaged zip file and one without any, `unpacks_too_large` for one that unpacks to too much.
 */
export function openCirculars(name: string, bytes: Uint8Array): Opened {
  if (!isZip(bytes)) return { files: [{ name, bytes }], leftOut: [] };
  const damaged = new AppError('not_circulars', `${name} is a damaged zip file. Was the upload cut off?`);
  const tooLarge = new AppError('unpacks_too_large', `${name} holds more than ${filesAtMost} files, one of more than ${bytesAtMost / 2 ** 20} MB, or more than ${allBytesAtMost / 2 ** 20} MB in all.`);
  const entries = readZipDirectory(bytes)?.filter((entry) => !entry.name.endsWith('/') && !ofTheSystem.test(entry.name));
  if (!entries) throw damaged;
  if (entries.length > filesAtMost) throw tooLarge;
  const files: CircularFile[] = [];
  let left = allBytesAtMost;
  for (const entry of entries.filter((each) => isText.test(each.name))) {
    const unpacked = unpackEntry(bytes, entry, Math.min(bytesAtMost, left));
    if ('fault' in unpacked) throw unpacked.fault === 'damaged' ? damaged : tooLarge;
    left -= unpacked.content.length;
    const path = entry.name.split('/');
    files.push({ name: path.at(-1)!, folder: path.at(-2), bytes: unpacked.content });
  }
  if (files.length === 0) throw new AppError('not_circulars', `There is no .txt file in ${name}.`);
  return { files, leftOut: entries.filter((each) => !isText.test(each.name)).map((each) => each.name) };
}

const isText = /\.txt$/i;
/** What systems put into a zip file beside what was packed. */
const ofTheSystem = /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$)/i;

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}
