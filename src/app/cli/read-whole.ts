import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../platform/errors.ts';
import { tableLimits } from '../../platform/tables/table.ts';

/** The file with its own name. Throws a sentence where it cannot be read. */
export async function readWhole(path: string, largest = tableLimits.bytes): Promise<{ name: string; bytes: Uint8Array }> {
  try {
    const { size } = await stat(path);
    if (size > largest) throw new AppError('too_large', `${path} is too large: at most ${largest / 2 ** 20} MB are taken.`);
    return { name: basename(path), bytes: await readFile(path) };
  } catch (error) {
    if (error instanceof AppError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'There is no file' : code === 'EISDIR' ? 'This is a folder, not a file:' : 'Not allowed to read';
    throw new AppError('file_unreadable', `${why} ${path}.`);
  }
}
