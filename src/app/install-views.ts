import type { Clock } from '../platform/clock/clock.ts';
import type { Database } from '../platform/database/database.ts';
import { defaultViewRows } from '../modules/requests/index.ts';

/** Gives each district the views of its roles that came with a newer version; one that a district ended is not given again. */
export async function installViews(database: Database, clock: Clock): Promise<void> {
  const now = clock.now().toString();
  for (const { id } of await database.owner.selectFrom('district').select('id').execute()) {
    await database.owner.insertInto('savedView').values(defaultViewRows({ districtId: id, now })).onConflict((conflict) => conflict.doNothing()).execute();
  }
}
