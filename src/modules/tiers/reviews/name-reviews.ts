import type { UseCase } from '../../people/index.ts';
import { tierNames } from '../policy/tier-names.ts';
import { reviewRows } from './review-rows.ts';

/** Of which school and tier reviews are, and the address of the school's tier: for people of the district, who all read tiers. */
export async function nameReviews(useCase: UseCase, ids: string[]): Promise<Map<string, { summary: string; path: string }>> {
  if (useCase.actor.grants.length === 0) return new Map();
  const names = await tierNames(useCase);
  const rows = await reviewRows(useCase, { ids, limit: ids.length });
  return new Map(rows.map(({ id, school, tier, answeredAt, answerDueOn }) => [id, { summary: `${school.name}: review of its tier ${names.get(tier) ?? tier}${answeredAt === null ? `, to be answered by ${answerDueOn}` : ''}`, path: `/schools/${school.id}/tier` }]));
}
