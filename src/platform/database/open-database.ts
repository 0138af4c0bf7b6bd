import type { DatabaseHome } from './home.ts';
import type { Database } from './database.ts';
import { openEmbedded } from './open-embedded.ts';
import { openServer } from './open-server.ts';

/** Opens the data layer in its home. Throws AppError `database_locked`, `database_unreachable`. */
export async function openDatabase(home: DatabaseHome): Promise<Database> {
  if (home.kind === 'server') return openServer(home);
  return openEmbedded(home);
}
