const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/** What a zip file says of one file in it, before anything is unpacked. */
export interface ZipEntry {
  name: string;
  method: number;
  packedSize: number;
  /** As the file says; `unpackEntry` does not believe it. */
  size: number;
  offset: number;
}

/** The files that a zip file says to hold; undefined where it is damaged or no zip file. */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] | undefined {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let end = zip.length - 22;
  while (end >= 0 && end > zip.length - 65_558 && zip.readUInt32LE(end) !== endOfDirectory) end -= 1;
  if (end < 0 || zip.readUInt32LE(end) !== endOfDirectory) return undefined;
  const entries: ZipEntry[] = [];
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
