import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { AppError } from '../errors.ts';
import type { Database } from './database.ts';

/** Folder of the plain SQL migrations, run in the order of their names. */
export const migrationsFolder = join(import.meta.dirname, '../../../database/migrations');

interface Applied {
  name: string;
  fingerprint: string;
}

/**
 * Brings the schema to this code's version, each file in its own transaction, under one lock across processes.
 * Returns the names applied now. Throws `schema_newer` when the database knows a migration that this code does not,
 * and `migration_changed` when an applied file reads differently now.
 */
export async function migrate(database: Database, folder: string = migrationsFolder): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return database.owner.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(4600)`.execute(connection);
    try {
      await sql`create table if not exists schema_migration (name text primary key, fingerprint text not null, applied_at timestamptz not null default now())`.execute(connection);
      const applied = (await sql<Applied>`select name, fingerprint from schema_migration order by name`.execute(connection)).rows;
      refuseNewer(applied, files);
      const now: string[] = [];
      for (const name of files) {
        const text = await readFile(join(folder, name), 'utf8');
        const fingerprint = createHash('sha256').update(text).digest('hex');
        const known = applied.find((row) => row.name === name);
        if (known) {
          if (known.fingerprint !== fingerprint) throw new AppError('migration_changed', `Migration ${name} was changed after it ran here. Add a new one instead.`);
          continue;
        }
        const record = `insert into schema_migration (name, fingerprint) values ('${name.replaceAll("'", "''")}', '${fingerprint}')`;
        await sql.raw(`begin;\n${text};\n${record};\ncommit`).execute(connection).catch(async (error: Error) => {
          await sql`rollback`.execute(connection);
          throw new AppError('migration_failed', `Migration ${name} failed: ${error.message}`);
        });
        now.push(name);
      }
      if (now.length > 0) await sql`analyze`.execute(connection);
      return now;
    } finally {
      await sql`select pg_advisory_unlock(4600)`.execute(connection);
    }
  });
}

function refuseNewer(applied: Applied[], files: string[]): void {
  const unknown = applied.filter((row) => !files.includes(row.name));
  if (unknown.length === 0) return;
  throw new AppError('schema_newer', `The database was written by a newer Causeway (it knows ${unknown[0]!.name}). Start that version, or restore a backup made before the upgrade.`);
}
