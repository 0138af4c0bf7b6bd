import { sql } from 'kysely';
import type { UseCase } from '../people/index.ts';

/** The next short number of a kind in the district. */
export async function nextNumber({ db, actor }: Pick<UseCase, 'db' | 'actor'>, kind: string, first: number): Promise<number> {
  const { rows } = await sql<{ lastNumber: number }>`
    insert into short_number (district_id, kind, last_number) values (${actor.districtId}, ${kind}, ${first})
    on conflict (district_id, kind) do update set last_number = short_number.last_number + 1 returning last_number`.execute(db);
  return Number(rows[0]!.lastNumber);
}
