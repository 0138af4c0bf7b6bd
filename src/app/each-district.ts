import type { Clock } from '../platform/clock/clock.ts';
import type { Database } from '../platform/database/database.ts';
import { inDistrict } from '../platform/database/in-district.ts';
import { inBackground, type DistrictUseCase } from '../modules/people/index.ts';

/** Does background work in every district, each time in a transaction of its own, again and again until nothing is left there. */
export async function eachDistrict({ database, clock }: { database: Database; clock: Clock }, ...steps: ((useCase: DistrictUseCase) => Promise<boolean>)[]): Promise<void> {
  for (const { id } of await database.owner.selectFrom('district').select('id').orderBy('id').execute()) {
    for (const step of steps) while (await inDistrict(database, id, async (db) => step(await inBackground({ db, clock }, id))));
  }
}
