import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { installGroups } from '../src/modules/evidence/groups/install-groups.ts';
import { ruleInForce } from '../src/modules/evidence/suppression/rule-in-force.ts';
import { inBackground } from '../src/modules/people/index.ts';
import { clockAt } from '../src/platform/clock/clock.ts';
import { inDistrict } from '../src/platform/database/in-district.ts';
import { openDatabase } from '../src/platform/database/open-database.ts';

/** Fills the made district with measures of so many grades, decided as by the rule of hiding in force. Returns the seconds it took. */
export async function fillEvidence(url: string, grades: number): Promise<number> {
  const began = performance.now();
  const rule = await installRule(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select set_config('bench.grades', $1, false), set_config('bench.rule', $2, false)", [String(grades), rule]);
    await client.query("set synchronous_commit = off; set work_mem = '256MB'; set maintenance_work_mem = '1GB'; set max_parallel_maintenance_workers = 2");
    await client.query(await readFile(join(import.meta.dirname, 'fill-evidence.sql'), 'utf8'));
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
  return (performance.now() - began) / 1000;
}

/** The groups of the district, and the key of its rule of hiding. */
async function installRule(url: string): Promise<string> {
  const database = await openDatabase({ kind: 'server', url });
  try {
    const { id } = await database.owner.selectFrom('district').select('id').executeTakeFirstOrThrow();
    const now = new Date().toISOString();
    await installGroups(database.owner, id, now);
    return await inDistrict(database, id, async (db) => (await ruleInForce(await inBackground({ db, clock: clockAt(now) }, id))).key);
  } finally {
    await database.close();
  }
}
