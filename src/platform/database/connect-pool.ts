import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Pool } from 'pg';
import type { DB } from '../../../database/schema.generated.ts';
import { keepPlans } from './kept-plans.ts';
import { walledDialect } from './walled-dialect.ts';

const dateType = 1082;
const bigintType = 20;
const numericType = 1700;
// A date has no time zone: it stays the text YYYY-MM-DD. Counts and numbers fit a double everywhere in this product.
pg.types.setTypeParser(dateType, (text) => text);
pg.types.setTypeParser(bigintType, Number);
pg.types.setTypeParser(numericType, Number);

const plugins = [new CamelCasePlugin({ maintainNestedObjectKeys: true })];

/** Kysely over the pool, once outside the wall and once for each district. */
export function connectPool(pool: Pool): { owner: Kysely<DB>; walled: (districtId: string) => Kysely<DB> } {
  keepPlans(pool);
  const owner = new Kysely<DB>({ dialect: new PostgresDialect({ pool }), plugins });
  const walledById = new Map<string, Kysely<DB>>();
  const walled = (districtId: string) => {
    const known = walledById.get(districtId);
    if (known) return known;
    const made = new Kysely<DB>({ dialect: walledDialect(pool, districtId), plugins });
    walledById.set(districtId, made);
    return made;
  };
  return { owner, walled };
}
