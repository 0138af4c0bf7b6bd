import { nameDecisions } from '../../../evidence/index.ts';
import type { UseCase } from '../../../people/index.ts';
import { nameReviews, nameTiers } from '../../../tiers/index.ts';
import type { Matter, MatterType, NamedMatter } from './matter.ts';

const readers: Record<MatterType, (useCase: UseCase, ids: string[]) => Promise<Map<string, NamedMatter>>> = { evidence_decision: nameDecisions, tier_assignment: nameTiers, tier_review: nameReviews };

/** The words of matters by their ids, of those that the actor may read now. */
export async function nameMatters(useCase: UseCase, matters: Matter[]): Promise<Map<string, NamedMatter>> {
  const named = new Map<string, NamedMatter>();
  for (const [type, those] of Map.groupBy(matters, (matter) => matter.type)) {
    for (const [id, words] of await readers[type](useCase, [...new Set(those.map((matter) => matter.id))])) named.set(id, words);
  }
  return named;
}
