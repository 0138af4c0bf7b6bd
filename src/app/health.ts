import { sql } from 'kysely';
import type { Database } from '../platform/database/database.ts';
import type { Host } from '../platform/http/host.ts';
import type { Actor } from '../modules/people/index.ts';

/** `GET /api/health`: answers 200 only while the database answers too. */
export function bindHealth(host: Host<Actor>, { database, version }: { database: Database; version: string }): void {
  host.app.get('/api/health', async (c) => {
    try {
      await sql`select 1`.execute(database.owner);
    } catch {
      return c.json({ status: 'unavailable', version, database: database.kind }, 503);
    }
    return c.json({ status: 'ok', version, database: database.kind });
  });
}
