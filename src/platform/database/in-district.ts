import type { Transaction } from 'kysely';
import type { DB } from '../../../database/schema.generated.ts';
import type { Database } from './database.ts';

/** One transaction of the data layer, inside one district. What a use case gets as `db`. */
export type Db = Transaction<DB>;

/** Runs the work in one transaction behind the tenancy wall: rows of any other district do not exist in it. */
export async function inDistrict<T>(database: Database, districtId: string, work: (db: Db) => Promise<T>): Promise<T> {
  return database.walled(districtId).transaction().execute(work);
}
