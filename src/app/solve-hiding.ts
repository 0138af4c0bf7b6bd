import type { Clock } from '../platform/clock/clock.ts';
import type { Database } from '../platform/database/database.ts';
import { inDistrict } from '../platform/database/in-district.ts';
import { solveWaiting } from '../modules/evidence/index.ts';
import { inBackground } from '../modules/people/index.ts';

/** In every district, decides what is hidden where values or rules changed, until nothing waits; the solving itself is in a thread of its own. */
export async function solveHiding({ database, clock }: { database: Database; clock: Clock }): Promise<void> {
  for (const { id } of await database.owner.selectFrom('district').select('id').orderBy('id').execute()) {
    while ((await solveWaiting((work) => inDistrict(database, id, async (db) => work(await inBackground({ db, clock }, id))))) > 0);
  }
}
