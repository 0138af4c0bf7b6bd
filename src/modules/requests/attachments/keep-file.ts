import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';

const refusedExtensions = /\.(exe|com|bat|cmd|msi|scr|pif|cpl|js|jse|vbs|vbe|wsf|wsh|hta|ps1|jar|lnk|reg|dll|iso|img|app|dmg|sh|html?|xhtml|svg|swf)$/i;
const refusedTypes = new Set(['application/x-msdownload', 'application/x-elf', 'application/x-mach-binary', 'application/java-vm', 'application/x-ms-shortcut', 'application/x-apple-diskimage', 'application/x-iso9660-image']);

/**
 * Keeps a file for its uploader until it is attached. The type is read from the content, never believed from the name;
 * programs and active pages are refused. Text, which has no signature, is told by being valid UTF-8.
 */
export async function keepFile({ db, actor, clock }: UseCase, { name, bytes }: { name: string; bytes: Uint8Array }) {
  if (bytes.byteLength === 0) throw new AppError('file_empty', 'This file is empty.');
  const clean = name.replaceAll(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, '_').replace(/^\.+/, '_');
  const sniffed = await fileTypeFromBuffer(bytes);
  if (refusedExtensions.test(clean) || refusedTypes.has(sniffed?.mime ?? '')) throw new AppError('file_refused', 'Programs and web pages are not taken. Send a picture, a document, a table or a PDF.');
  const mediaType = sniffed?.mime ?? (isText(bytes) ? 'text/plain' : 'application/octet-stream');
  const id = newId();
  await db
    .insertInto('storedFile')
    .values({ districtId: actor.districtId, id, name: clean, mediaType, sizeBytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex'), content: Buffer.from(bytes), storedBy: actor.personId, storedAt: clock.now().toString() })
    .execute();
  return { id, name: clean, mediaType, sizeBytes: bytes.byteLength };
}

function isText(bytes: Uint8Array): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0');
  } catch {
    return false;
  }
}
