import { sql } from 'kysely';
import type { DistrictUseCase } from '../../people/index.ts';

/** Until the end of this transaction nobody else counts or handles mails of these senders; in one order, so that no two wait for each other. */
export async function lockAddresses({ db, actor }: DistrictUseCase, addresses: string[]): Promise<void> {
  const sorted = [...new Set(addresses)].toSorted();
  if (sorted.length === 0) return;
  await sql`select ${sql.join(sorted.map((address) => sql`pg_advisory_xact_lock(hashtextextended(${`mail ${actor.districtId} ${address}`}, 0))`))}`.execute(db);
}
