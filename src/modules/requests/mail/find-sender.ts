import { sql } from 'kysely';
import type { DistrictUseCase } from '../../people/index.ts';

/** The person of the district with this mail address. */
export async function findSender({ db, actor }: DistrictUseCase, address: string | undefined): Promise<string | null> {
  if (!address) return null;
  const { rows } = await sql<{ id: string }>`select id from person where district_id = ${actor.districtId} and lower(email) = ${address} and email is not null and ended_at is null`.execute(db);
  return rows[0]?.id ?? null;
}
