import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** Adds what departments ask of the schools of a made district, and promises to and by them. */
export async function fillDemands(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(await readFile(join(import.meta.dirname, 'fill-demands.sql'), 'utf8'));
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}
