import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { importSchools } from '../../modules/schools/index.ts';
import { systemClock } from '../../platform/clock/clock.ts';
import { readConfiguration } from '../../platform/configuration/read-configuration.ts';
import { inDistrict } from '../../platform/database/in-district.ts';
import { AppError } from '../../platform/errors.ts';
import { tableLimits } from '../../platform/tables/table.ts';
import { openInstallation } from '../open-installation.ts';
import { commandLineActor } from './command-line-actor.ts';
import { importReport } from './import-report.ts';

/** `causeway import schools FILE...`: each file is taken whole or refused whole. Exit code 1 when one was refused. */
export async function importCommand(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      'district-code': { type: 'string' },
      as: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [what, ...paths] = positionals;
  if (what !== 'schools' || paths.length === 0) throw new AppError('usage', 'Say what to import and from which files: bin/causeway import schools FILE...');
  const files = [];
  for (const path of paths) files.push({ name: basename(path), bytes: await readWhole(path) });
  const configuration = await readConfiguration({ data: values.data }, process.env);
  const database = await openInstallation(configuration);
  try {
    const actor = await commandLineActor(database, systemClock, values.as);
    const options = { districtCode: values['district-code'], dryRun: values['dry-run'] };
    const outcomes = [];
    for (const file of files) outcomes.push(await inDistrict(database, actor.districtId, (db) => importSchools({ db, actor, clock: systemClock }, { ...file, options })));
    if (outcomes.some(({ outcome, dryRun }) => outcome === 'applied' && !dryRun)) await sql`analyze school, school_group_share`.execute(database.owner);
    process.stdout.write(values.json ? `${JSON.stringify(outcomes, null, 2)}\n` : outcomes.map(importReport).join('\n'));
    return outcomes.some(({ outcome }) => outcome === 'refused') ? 1 : 0;
  } finally {
    await database.close();
  }
}

async function readWhole(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > tableLimits.bytes) throw new AppError('too_large', `${path} is too large: at most ${tableLimits.bytes / 2 ** 20} MB are taken.`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'There is no file' : code === 'EISDIR' ? 'This is a folder, not a file:' : 'Not allowed to read';
    throw new AppError('file_unreadable', `${why} ${path}.`);
  }
}
