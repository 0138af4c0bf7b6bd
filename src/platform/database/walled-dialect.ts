import { PostgresDialect, PostgresDriver, type DatabaseConnection, type Driver } from 'kysely';
import type { Pool } from 'pg';
import { AppError } from '../errors.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The restricted role that is subject to row security. */
export const restrictedRole = 'causeway_app';

/**
 * A dialect whose every transaction begins inside one district: the restricted role and `app.district_id` are set by
 * `SET LOCAL` in the same round trip as `BEGIN`. `set_config(..., true)` would not travel to Citus workers.
 */
export function walledDialect(pool: Pool, districtId: string): PostgresDialect {
  if (!uuid.test(districtId)) throw new AppError('district_id_malformed', 'A district id must be a UUID.');
  const begin = `begin; set local role ${restrictedRole}; set local app.district_id = '${districtId}'`;
  return new WalledDialect(pool, begin);
}

class WalledDialect extends PostgresDialect {
  readonly #pool: Pool;
  readonly #begin: string;

  constructor(pool: Pool, begin: string) {
    super({ pool });
    this.#pool = pool;
    this.#begin = begin;
  }

  override createDriver(): Driver {
    return new WalledDriver(this.#pool, this.#begin);
  }
}

class WalledDriver extends PostgresDriver {
  readonly #begin: string;

  constructor(pool: Pool, begin: string) {
    super({ pool });
    this.#begin = begin;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(rawQuery(this.#begin));
  }

  // The pool belongs to the process, not to one district's Kysely.
  override async destroy(): Promise<void> {}
}

function rawQuery(sql: string): Parameters<DatabaseConnection['executeQuery']>[0] {
  return { sql, parameters: [], query: { kind: 'RawNode', sqlFragments: [sql], parameters: [] } as never, queryId: { queryId: 'begin' } };
}
