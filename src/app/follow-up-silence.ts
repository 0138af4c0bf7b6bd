import type { Clock } from '../platform/clock/clock.ts';
import type { Database } from '../platform/database/database.ts';
import { inDistrict } from '../platform/database/in-district.ts';
import { inBackground } from '../modules/people/index.ts';
import { followUpSilence as followUpInDistrict } from '../modules/requests/index.ts';

const batch = 50;

/** In every district, does what is due where it waits for a silent school; each batch is its own transaction, a repeat does nothing. */
export async function followUpSilence({ database, clock }: { database: Database; clock: Clock }): Promise<void> {
  for (const { id } of await database.owner.selectFrom('district').select('id').execute()) {
    let last = batch;
    while (last === batch) last = await inDistrict(database, id, async (db) => followUpInDistrict(await inBackground({ db, clock }, id), batch));
  }
}
