import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { importSchools } from '../../modules/schools/index.ts';
import { systemClock } from '../../platform/clock/clock.ts';
import { readConfiguration } from '../../platform/configuration/read-configuration.ts';
import { inDistrict } from '../../platform/database/in-district.ts';
import { AppError } from '../../platform/errors.ts';
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
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [what, ...files] = positionals;
  if (what !== 'schools' || files.length === 0) throw new AppError('usage', 'Say what to import and from which files: bin/causeway import schools FILE...');
  const configuration = await readConfiguration({ data: values.data }, process.env);
  const database = await openInstallation(configuration);
  try {
    const actor = await commandLineActor(database, systemClock);
    const outcomes = [];
    for (const file of files) {
      const bytes = await readFile(file);
      const options = { districtCode: values['district-code'], dryRun: values['dry-run'] };
      outcomes.push(await inDistrict(database, actor.districtId, (db) => importSchools({ db, actor, clock: systemClock }, { name: basename(file), bytes, options })));
    }
    process.stdout.write(values.json ? `${JSON.stringify(outcomes, null, 2)}\n` : outcomes.map(importReport).join('\n'));
    return outcomes.some((outcome) => outcome.outcome === 'refused') ? 1 : 0;
  } finally {
    await database.close();
  }
}
