import type { Clock } from '../platform/clock/clock.ts';
import type { Database } from '../platform/database/database.ts';
import { inDistrict } from '../platform/database/in-district.ts';
import { inBackground } from '../modules/people/index.ts';
import { wakeSnoozes as wakeInDistrict } from '../modules/requests/index.ts';

const batch = 200;

/** In every district, brings back what people set aside until now; each batch is its own transaction, a repeat brings back nothing. */
export async function wakeSnoozes({ database, clock }: { database: Database; clock: Clock }): Promise<void> {
  for (const { id } of await database.owner.selectFrom('district').select('id').execute()) {
    let last = batch;
    while (last === batch) last = await inDistrict(database, id, async (db) => wakeInDistrict(await inBackground({ db, clock }, id), batch));
  }
}
