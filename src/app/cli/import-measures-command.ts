import { sql } from 'kysely';
import { importMeasures } from '../../modules/evidence/index.ts';
import { systemClock } from '../../platform/clock/clock.ts';
import { inDistrict } from '../../platform/database/in-district.ts';
import { measuresReport } from './measures-report.ts';
import { readWhole } from './read-whole.ts';
import type { Installation } from './with-installation.ts';

/** What of a file of measures is taken here: it is read in slices. */
const largest = 256 * 2 ** 20;

export interface MeasuresWords {
  paths: string[];
  recipe: string | undefined;
  period: string | undefined;
  leaveOut: string[];
  dryRun: boolean;
  json: boolean;
}

/** `causeway import measures FILE...`: each file is taken whole or refused whole. Exit code 1 when one was refused. */
export async function importMeasuresCommand({ database, actor }: Installation, { paths, json, ...options }: MeasuresWords): Promise<number> {
  const outcomes = [];
  for (const path of paths) {
    const file = await readWhole(path, largest);
    outcomes.push(await inDistrict(database, actor.districtId, (db) => importMeasures({ db, actor, clock: systemClock }, { ...file, ...options })));
  }
  if (outcomes.some(({ outcome, dryRun }) => outcome === 'applied' && !dryRun)) await sql`analyze measure, series, measure_period, measure_value, former_value, repeated_value`.execute(database.owner);
  process.stdout.write(json ? `${JSON.stringify(outcomes, null, 2)}\n` : outcomes.map(measuresReport).join('\n'));
  return outcomes.some(({ outcome }) => outcome === 'refused') ? 1 : 0;
}
