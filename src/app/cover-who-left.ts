import type { Clock } from '../platform/clock/clock.ts';
import type { Database } from '../platform/database/database.ts';
import { inDistrict } from '../platform/database/in-district.ts';
import { inBackground } from '../modules/people/index.ts';
import { coverOwners, coverPieceOwners } from '../modules/requests/index.ts';

const batch = 100;

/** Every district's open work of people who left goes on to others; each batch is its own transaction, a repeat finds nothing. */
export async function coverWhoLeft({ database, clock }: { database: Database; clock: Clock }): Promise<number> {
  let moved = 0;
  for (const { id } of await database.owner.selectFrom('district').select('id').execute()) {
    for (const cover of [coverOwners, coverPieceOwners]) {
      let last = batch;
      while (last === batch) {
        last = await inDistrict(database, id, async (db) => cover(await inBackground({ db, clock }, id), batch));
        moved += last;
      }
    }
  }
  return moved;
}
