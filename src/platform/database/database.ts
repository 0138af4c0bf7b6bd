import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { DB } from '../../../database/schema.generated.ts';

/**
 * The data layer handed around the process. `owner` runs outside the tenancy wall and is for migrations, sign-in,
 * jobs that look for work, and setup only; everything a person asks for runs through `inDistrict`.
 */
export interface Database {
  readonly kind: 'embedded' | 'server';
  readonly owner: Kysely<DB>;
  readonly pool: Pool;
  /** Kysely whose transactions begin inside one district; see `in-district.ts`. */
  readonly walled: (districtId: string) => Kysely<DB>;
  /** Calls `heard` for each notification on the channel, until the returned function is called. */
  listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>>;
  /** A full image of the embedded data folder, for test clones. */
  image(): Promise<Blob>;
  close(): Promise<void>;
}
