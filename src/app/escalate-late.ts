import type { Clock } from '../platform/clock/clock.ts';
import type { Database } from '../platform/database/database.ts';
import { inDistrict } from '../platform/database/in-district.ts';
import { inBackground } from '../modules/people/index.ts';
import { escalateLate as escalateInDistrict } from '../modules/requests/index.ts';

const batch = 50;

/** In every district, tells whoever is next of promises that were missed; each batch is its own transaction, a repeat tells nobody. */
export async function escalateLate({ database, clock }: { database: Database; clock: Clock }): Promise<void> {
  for (const { id } of await database.owner.selectFrom('district').select('id').execute()) {
    let last = batch;
    while (last === batch) last = await inDistrict(database, id, async (db) => escalateInDistrict(await inBackground({ db, clock }, id), batch));
  }
}
