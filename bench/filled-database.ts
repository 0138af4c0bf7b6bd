import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { AppError } from '../src/platform/errors.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { openDatabase } from '../src/platform/database/open-database.ts';
import { fillDistrict } from './fill-district.ts';
import type { Size } from './sizes.ts';

/**
 * Address of a database that holds the made district of the size. One that an earlier run filled is taken again, with
 * the migrations that came since; it is filled anew only when the fill itself, or a migration that it has, was changed.
 */
export async function filledDatabase(serverUrl: string, size: Size, say: (line: string) => void): Promise<string> {
  const fill = await readFile(join(import.meta.dirname, 'fill-district.sql'), 'utf8');
  const name = `bench_${size.name}_${createHash('sha256').update(fill).update(JSON.stringify(size)).digest('hex').slice(0, 8)}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ done: boolean }>("select shobj_description(oid, 'pg_database') = 'filled' as done from pg_database where datname = $1", [name]);
    if (rows[0]?.done && (await bringUpToDate(url.href))) return await settled(url.href);
    const old = await admin.query<{ datname: string }>('select datname from pg_database where datname like $1', [`bench\\_${size.name}\\_%`]);
    for (const { datname } of old.rows) await admin.query(`drop database ${datname} with (force)`);
    await admin.query(`create database ${name}`);
    await bringUpToDate(url.href);
    say(`Filling ${size.name}: ${size.requests.toLocaleString('en')} requests (once; New York takes about six minutes) ...`);
    say(`Filled in ${Math.round(await fillDistrict(url.href, size))} s`);
    await admin.query(`comment on database ${name} is 'filled'`);
    return await settled(url.href);
  } finally {
    await admin.end();
  }
}

/** The work by the clock is done up to now, so that no measurement meets a backlog of years. */
async function settled(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(await readFile(join(import.meta.dirname, 'settle.sql'), 'utf8'));
  } finally {
    await client.end();
  }
  return url;
}

/** False when the database was migrated by files that read differently now. */
async function bringUpToDate(url: string): Promise<boolean> {
  const database = await openDatabase({ kind: 'server', url });
  try {
    await migrate(database);
    return true;
  } catch (error) {
    if (error instanceof AppError && ['migration_changed', 'schema_newer'].includes(error.code)) return false;
    throw error;
  } finally {
    await database.close();
  }
}
