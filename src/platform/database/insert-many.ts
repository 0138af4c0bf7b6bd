import { sql, type Insertable, type Kysely } from 'kysely';
import type { DB } from '../../../database/schema.generated.ts';

const chunk = 5_000;

/**
 * Inserts many rows in few statements, each of one JSON parameter. `COPY` would crash the embedded database, and one
 * parameter a value would meet the limit of 65,535. All rows must have the keys of the first.
 */
export async function insertMany<T extends keyof DB & string>(db: Kysely<DB>, table: T, rows: Insertable<DB[T]>[]): Promise<void> {
  if (rows.length === 0) return;
  const keys = Object.keys(rows[0]!);
  const columns = sql.join(keys.map((key) => sql.ref(key)));
  for (let from = 0; from < rows.length; from += chunk) {
    const part = rows.slice(from, from + chunk).map((row) => snakeKeys(row as Record<string, unknown>));
    await sql`insert into ${sql.table(table)} (${columns}) select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(part)}::json)`.execute(db);
  }
}

function snakeKeys(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]));
}
