import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Size } from './sizes.ts';

/** Fills a migrated, empty PostgreSQL database with one made district of the size. Returns the seconds it took. */
export async function fillDistrict(url: string, size: Size): Promise<number> {
  const began = performance.now();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { messages, notes, events } = size.entriesPerRequest;
    const settings = { schools: size.schools, regions: size.regions, requests: size.requests, messages, notes, events };
    for (const [name, value] of Object.entries(settings)) await client.query('select set_config($1, $2, false)', [`bench.${name}`, String(value)]);
    await client.query("set synchronous_commit = off; set work_mem = '256MB'; set maintenance_work_mem = '512MB'");
    await client.query(await readFile(join(import.meta.dirname, 'fill-district.sql'), 'utf8'));
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
  return (performance.now() - began) / 1000;
}
