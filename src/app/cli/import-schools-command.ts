import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { sql } from 'kysely';
import { importSchools } from '../../modules/schools/index.ts';
import { systemClock } from '../../platform/clock/clock.ts';
import { inDistrict } from '../../platform/database/in-district.ts';
import { AppError } from '../../platform/errors.ts';
import { tableLimits } from '../../platform/tables/table.ts';
import { importReport } from './import-report.ts';
import type { Installation } from './with-installation.ts';

export interface SchoolsWords {
  files: { name: string; bytes: Uint8Array }[];
  districtCode: string | undefined;
  dryRun: boolean;
  json: boolean;
}

/** `causeway import schools FILE...`: each file is taken whole or refused whole. Exit code 1 when one was refused. */
export async function importSchoolsCommand({ database, actor }: Installation, { files, districtCode, dryRun, json }: SchoolsWords): Promise<number> {
  const outcomes = [];
  for (const file of files) outcomes.push(await inDistrict(database, actor.districtId, (db) => importSchools({ db, actor, clock: systemClock }, { ...file, options: { districtCode, dryRun } })));
  if (outcomes.some(({ outcome, dryRun: tried }) => outcome === 'applied' && !tried)) await sql`analyze school, school_group_share`.execute(database.owner);
  process.stdout.write(json ? `${JSON.stringify(outcomes, null, 2)}\n` : outcomes.map(importReport).join('\n'));
  return outcomes.some(({ outcome }) => outcome === 'refused') ? 1 : 0;
}

/** The file with its own name. Throws a sentence where it cannot be read. */
export async function readWhole(path: string): Promise<{ name: string; bytes: Uint8Array }> {
  try {
    const { size } = await stat(path);
    if (size > tableLimits.bytes) throw new AppError('too_large', `${path} is too large: at most ${tableLimits.bytes / 2 ** 20} MB are taken.`);
    return { name: basename(path), bytes: await readFile(path) };
  } catch (error) {
    if (error instanceof AppError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'There is no file' : code === 'EISDIR' ? 'This is a folder, not a file:' : 'Not allowed to read';
    throw new AppError('file_unreadable', `${why} ${path}.`);
  }
}
