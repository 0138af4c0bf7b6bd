import type { UseCase } from '../../people/index.ts';
import { tierRows } from './tier-rows.ts';

/** The district's own words for its tiers, by key. */
export async function tierNames(useCase: UseCase): Promise<Map<string, string>> {
  return new Map((await tierRows(useCase)).map(({ key, name }) => [key, name]));
}
