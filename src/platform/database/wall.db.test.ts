import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../tests/database.ts';
import { newId } from '../ids.ts';
import type { Database } from './database.ts';
import { inDistrict } from './in-district.ts';

let database: Database;
const maple = newId();
const cedar = newId();

beforeAll(async () => {
  database = await cloneDatabase();
  for (const [id, name] of [[maple, 'Maple County'], [cedar, 'Cedar County']] as const) {
    await database.owner.insertInto('district').values({ id, name, shortName: name, timeZone: 'America/New_York', createdAt: new Date() }).execute();
    await database.owner.insertInto('person').values({ districtId: id, id: newId(), fullName: `Somebody of ${name}`, createdAt: new Date() }).execute();
  }
});
afterAll(() => database.close());

test('a query that forgets its district sees its own district and nothing else', async () => {
  const names = await inDistrict(database, maple, (db) => db.selectFrom('person').select('fullName').execute());
  expect(names).toEqual([{ fullName: 'Somebody of Maple County' }]);
  expect(await inDistrict(database, cedar, (db) => db.selectFrom('district').select('name').execute())).toEqual([{ name: 'Cedar County' }]);
});

test('nothing can be written into another district', async () => {
  const write = inDistrict(database, maple, (db) => db.insertInto('person').values({ districtId: cedar, id: newId(), fullName: 'Intruder', createdAt: new Date() }).execute());
  await expect(write).rejects.toThrow(/row-level security/);
});

test('every table that holds district data stands behind the wall', async () => {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'district_id'
    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
      and not (c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))`.execute(database.owner);
  expect(rows).toEqual([]);
});

test('the restricted role deletes nothing but values, which are kept as former ones, and reads no sign-in table', async () => {
  const { rows } = await sql<{ tableName: string; privilegeType: string }>`
    select table_name, privilege_type from information_schema.role_table_grants
    where grantee = 'causeway_app' and (privilege_type in ('DELETE', 'TRUNCATE') or table_name like 'login%')`.execute(database.owner);
  expect(rows).toEqual([{ tableName: 'measure_value', privilegeType: 'DELETE' }]);
});

test('no policy holds a sub-select, which Citus would refuse', async () => {
  const { rows } = await sql<{ qual: string }>`select qual from pg_policies where qual ~* 'select'`.execute(database.owner);
  expect(rows).toEqual([]);
});

test('a district id that is not a UUID never reaches the database', async () => {
  await expect(inDistrict(database, "x'; reset role; --", async () => 1)).rejects.toThrow('UUID');
});
