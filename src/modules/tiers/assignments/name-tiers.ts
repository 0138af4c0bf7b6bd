import { sql, type SqlBool } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { tierNames } from '../policy/tier-names.ts';
import { assignmentRows } from './assignment-rows.ts';

/** Tiers of schools in words with their days, and the address of the school's tier: for people of the district, who all read tiers. */
export async function nameTiers(useCase: UseCase, ids: string[]): Promise<Map<string, { summary: string; path: string }>> {
  if (useCase.actor.grants.length === 0) return new Map();
  const names = await tierNames(useCase);
  const rows = await assignmentRows(useCase, sql<SqlBool>`a.id = any(${ids}::uuid[])`, { limit: ids.length });
  return new Map(rows.map(({ id, school, tier, effectiveFrom, reviewOn }) => [id, { summary: `${school.name}: tier ${names.get(tier) ?? tier} from ${effectiveFrom}, looked at again on ${reviewOn}`, path: `/schools/${school.id}/tier` }]));
}
