import { clockAt } from '../src/platform/clock/clock.ts';
import type { Database } from '../src/platform/database/database.ts';
import { inDistrict } from '../src/platform/database/in-district.ts';
import { solveWaiting } from '../src/modules/evidence/index.ts';
import { inBackground } from '../src/modules/people/index.ts';

/** Decides what is hidden of the values of a district, as the job does after an import, until nothing waits. */
export async function decideHidden(database: Database, districtId: string, now = '2026-11-23T14:00:00Z'): Promise<void> {
  while ((await solveWaiting((work) => inDistrict(database, districtId, async (db) => work(await inBackground({ db, clock: clockAt(now) }, districtId))))) > 0);
}
