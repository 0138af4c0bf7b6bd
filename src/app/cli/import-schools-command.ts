import { sql } from 'kysely';
import { importSchools } from '../../modules/schools/index.ts';
import { systemClock } from '../../platform/clock/clock.ts';
import { inDistrict } from '../../platform/database/in-district.ts';
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
