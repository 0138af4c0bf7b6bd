import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import type { RequestFilters } from '../contract.ts';
import { countOnRoads } from './count-on-roads.ts';
import { readSearch } from './search/read-search.ts';

export const countedAtMost = 1_000;

/** How many requests a filter holds for this actor, counted up to `countedAtMost`. */
export async function countMatching(useCase: UseCase, filters: RequestFilters): Promise<number> {
  const { rows } = await sql<{ total: number }>`select least(${countOnRoads(useCase, await readSearch(useCase, filters), { atMost: countedAtMost })}, ${countedAtMost}) as total`.execute(useCase.db);
  return rows[0]!.total;
}
