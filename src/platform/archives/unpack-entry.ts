import { inflateRawSync } from 'node:zlib';
import type { ZipEntry } from './read-zip-directory.ts';

export type Unpacked = { content: Buffer } | { fault: 'damaged' | 'too_large' };

const stored = 0;
const deflated = 8;

/** One file of a zip file, whatever size the zip file says it has. */
export function unpackEntry(bytes: Uint8Array, { method, packedSize, offset }: ZipEntry, bytesAtMost: number): Unpacked {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (offset + 30 > zip.length || (method !== stored && method !== deflated)) return { fault: 'damaged' };
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  const packed = zip.subarray(start, start + packedSize);
  if (method === stored) return packed.length > bytesAtMost ? { fault: 'too_large' } : { content: packed };
  try {
    return { content: inflateRawSync(packed, { maxOutputLength: bytesAtMost }) };
  } catch (error) {
    return { fault: (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too_large' : 'damaged' };
  }
}
