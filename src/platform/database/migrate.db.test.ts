import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../tests/database.ts';
import { migrate } from './migrate.ts';

test('migrating again applies nothing', async () => {
  const database = await cloneDatabase();
  expect(await migrate(database)).toEqual([]);
});

test('a schema newer than the code is refused with a plain sentence', async () => {
  const database = await cloneDatabase();
  await sql`insert into schema_migration (name, fingerprint) values ('29991231-0100-future.sql', 'x')`.execute(database.owner);
  await expect(migrate(database)).rejects.toMatchObject({ code: 'schema_newer', message: expect.stringContaining('newer Causeway') });
});

test('a migration that fails leaves nothing behind', async () => {
  const database = await cloneDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'causeway-migrations-'));
  await sql`delete from schema_migration`.execute(database.owner);
  await writeFile(join(folder, '1-half.sql'), 'create table half (a int); select 1/0;');
  await expect(migrate(database, folder)).rejects.toMatchObject({ code: 'migration_failed' });
  const { rows } = await sql`select to_regclass('half') as half`.execute(database.owner);
  expect(rows).toEqual([{ half: null }]);
});
