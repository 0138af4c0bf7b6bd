import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { openInstallation } from '../../src/app/open-installation.ts';
import { createAuth, createLogin } from '../../src/modules/people/index.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { newId } from '../../src/platform/ids.ts';
import { mapleCounty } from '../maple-county.ts';
import type { Home } from './server-process.ts';

export const password = 'a long enough password';

/** An empty home of the kind that this run tests: a new data folder, or a new database on the test's PostgreSQL. */
export async function emptyHome(): Promise<Home> {
  const data = await mkdtemp(join(tmpdir(), 'causeway-bad-day-'));
  if (process.env.CAUSEWAY_TEST_HOME !== 'postgres') return { data };
  const url = new URL(inject('postgresUrl'));
  const name = `bad_day_${newId().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  url.pathname = `/${name}`;
  return { data, databaseUrl: url.href };
}

export function openHome({ data, databaseUrl }: Home): Promise<Database> {
  return openInstallation({ data, databaseUrl, poolSize: 4 });
}

/** A home with Maple County in it, whose school leader Inés signs in with the password above. */
export async function mapleHome(): Promise<Home> {
  const home = await emptyHome();
  const database = await openHome(home);
  const maple = await mapleCounty(database, new Date().toISOString());
  // The server reads the real clock, whatever day it is where this runs.
  for (const table of ['roleGrant', 'teamAssignment', 'regionMembership', 'region', 'serviceCommitment'] as const) await database.owner.updateTable(table).set({ validFrom: '2000-01-01' }).execute();
  const auth = createAuth({ owner: database.owner, secret: 'of no use: the server has its own', baseUrl: 'http://localhost', sendMail: async () => {}, sample: false });
  const loginId = await createLogin(auth, { name: 'Inés Elm', email: 'ines@example.org', password });
  await database.owner.updateTable('person').set({ loginId }).where('id', '=', maple.id('ines')).execute();
  await database.close();
  return home;
}
