import { sql } from 'kysely';
import type { DistrictUseCase } from '../people/index.ts';

/** Until the transaction ends, nobody else of the district submits or approves: what they would compare with stands still. */
export async function lockAsking({ db, actor }: DistrictUseCase): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`demands ${actor.districtId}`}, 0))`.execute(db);
}
