import { readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import type { Database } from '../src/platform/database/database.ts';
import { migrate, migrationsFolder } from '../src/platform/database/migrate.ts';
import { openDatabase } from '../src/platform/database/open-database.ts';
import { newId } from '../src/platform/ids.ts';

/**
 * A migrated, empty database for one test or test file: a clone of a template, on the home that this run tests
 * (CAUSEWAY_TEST_HOME is `postgres` or `pglite`). Closed when the test has finished, or by its `close()` if made outside one.
 */
export async function cloneDatabase(): Promise<Database> {
  const database = process.env.CAUSEWAY_TEST_HOME === 'postgres' ? await cloneServer() : await openDatabase({ kind: 'memory', image: await templateImage() });
  try {
    onTestFinished(() => database.close());
  } catch {
    // Made in a hook: the file closes it in afterAll.
  }
  return database;
}

async function templateImage(): Promise<Blob> {
  const file = join(tmpdir(), `causeway-template-${fingerprint()}.tar`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return new Blob([new Uint8Array(kept)]);
  const database = await openDatabase({ kind: 'memory' });
  await migrate(database);
  const image = await database.image();
  await database.close();
  // Put in its place whole: another run may look for it at this moment.
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, Buffer.from(await image.arrayBuffer()));
  await rename(unfinished, file);
  return image;
}

async function cloneServer(): Promise<Database> {
  const url = new URL(inject('postgresUrl'));
  const template = `template_${fingerprint()}`;
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  await admin.query('select pg_advisory_lock(4601)');
  try {
    const known = await admin.query('select from pg_database where datname = $1', [template]);
    if (known.rowCount === 0) await makeTemplate(admin, url, template);
    const name = `test_${newId().replaceAll('-', '')}`;
    await admin.query(`create database ${name} template ${template}`);
    return await openDatabase({ kind: 'server', url: withName(url, name), poolSize: 6 });
  } finally {
    await admin.end();
  }
}

async function makeTemplate(admin: pg.Client, url: URL, template: string): Promise<void> {
  await admin.query(`create database ${template}`);
  const database = await openDatabase({ kind: 'server', url: withName(url, template) });
  await migrate(database);
  await database.close();
}

function withName(url: URL, name: string): string {
  const named = new URL(url);
  named.pathname = `/${name}`;
  return named.href;
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(migrationsFolder).sort()) hash.update(name).update(readFileSync(join(migrationsFolder, name)));
  return hash.digest('hex').slice(0, 12);
}
