import pg from 'pg';
import type { Size } from './sizes.ts';

/** Takes out the requests that a measurement made, so that the next one meets the same database. */
export async function forgetMade(url: string, size: Size): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("set session_replication_role = replica"); // Rows may go in any order.
    const made = 'select id from request where number > $1';
    const { rows } = await client.query<{ name: string }>("select table_name as name from information_schema.columns join information_schema.tables using (table_schema, table_name) where column_name = 'request_id' and table_schema = 'public' and table_type = 'BASE TABLE'");
    for (const { name } of rows) await client.query(`delete from ${name} where district_id = (select id from district) and request_id = any(array(${made}))`, [size.requests]);
    for (const name of ['outbox_event', 'audit_entry']) await client.query(`delete from ${name} where district_id = (select id from district) and subject_id = any(array(${made}))`, [size.requests]);
    await client.query('delete from request where number > $1', [size.requests]);
    await client.query("update short_number set last_number = $1 where kind = 'request'", [size.requests]);
  } finally {
    await client.end();
  }
}
