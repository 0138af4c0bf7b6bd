import { setTimeout as rest } from 'node:timers/promises';
import type { Clock } from '../platform/clock/clock.ts';
import type { Database } from '../platform/database/database.ts';
import { inDistrict } from '../platform/database/in-district.ts';
import { inBackground, type DistrictUseCase } from '../modules/people/index.ts';

/** How much longer than it worked a backlog rests before its next portion. */
const restFactor = 2;

/**
 * Does background work in every district, each portion in a transaction of its own, again and again until nothing is left
 * there. Between portions it leaves room for whoever waits for a page: a backlog of days is worked off without being felt.
 */
export async function eachDistrict({ database, clock }: { database: Database; clock: Clock }, ...steps: ((useCase: DistrictUseCase) => Promise<boolean>)[]): Promise<void> {
  for (const { id } of await database.owner.selectFrom('district').select('id').orderBy('id').execute()) {
    for (const step of steps) {
      for (;;) {
        const began = performance.now();
        if (!(await inDistrict(database, id, async (db) => step(await inBackground({ db, clock }, id))))) break;
        await rest(restFactor * (performance.now() - began));
      }
    }
  }
}
