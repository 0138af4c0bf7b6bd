import type { Configuration } from '../platform/configuration/read-configuration.ts';
import type { Database } from '../platform/database/database.ts';
import { migrate } from '../platform/database/migrate.ts';
import { openDatabase } from '../platform/database/open-database.ts';

/** Opens the data layer where the configuration says and brings its schema up to date. */
export async function openInstallation({ databaseUrl, poolSize, data }: Pick<Configuration, 'databaseUrl' | 'poolSize' | 'data'>): Promise<Database> {
  const database = await openDatabase(databaseUrl ? { kind: 'server', url: databaseUrl, poolSize } : { kind: 'folder', path: data });
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
