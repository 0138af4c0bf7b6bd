import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import type { RequestFilters } from '../contract.ts';
import { matchingRequests, requestSource } from './matching-requests.ts';

export const countedAtMost = 1_000;

/** How many requests a filter holds for this actor, counted up to `countedAtMost`. */
export async function countMatching(useCase: UseCase, filters: RequestFilters): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from (select from ${requestSource(filters)} request where ${matchingRequests(useCase, filters)} limit ${countedAtMost}) matching`.execute(useCase.db);
  return rows[0]!.total;
}
