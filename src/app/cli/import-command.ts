import { parseArgs } from 'node:util';
import { AppError } from '../../platform/errors.ts';
import { importCircularsCommand } from './import-circulars-command.ts';
import { importMeasuresCommand } from './import-measures-command.ts';
import { importSchoolsCommand } from './import-schools-command.ts';
import { readWhole } from './read-whole.ts';
import { withInstallation } from './with-installation.ts';

/** `causeway import KIND FILE...`: schools, measures or circulars. */
export async function importCommand(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      'district-code': { type: 'string' },
      source: { type: 'string', default: 'The district’s circulars' },
      recipe: { type: 'string' },
      period: { type: 'string' },
      'leave-out': { type: 'string' },
      as: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [what, ...paths] = positionals;
  const { data, as, json, source, recipe, period } = values;
  const dryRun = values['dry-run'];
  if (what === 'circulars' && paths.length > 0) return withInstallation({ data, as }, (installation) => importCircularsCommand(installation, { paths, source, dryRun, json }));
  if (what === 'measures' && paths.length > 0) {
    const leaveOut = values['leave-out']?.split(',').map((code) => code.trim()) ?? [];
    return withInstallation({ data, as }, (installation) => importMeasuresCommand(installation, { paths, recipe, period, leaveOut, dryRun, json }));
  }
  if (what !== 'schools' || paths.length === 0) throw new AppError('usage', 'Say what to import and from which files: bin/causeway import schools FILE..., import measures FILE..., or import circulars PATH...');
  const files: Awaited<ReturnType<typeof readWhole>>[] = [];
  for (const path of paths) files.push(await readWhole(path));
  return withInstallation({ data, as }, (installation) => importSchoolsCommand(installation, { files, districtCode: values['district-code'], dryRun, json }));
}
