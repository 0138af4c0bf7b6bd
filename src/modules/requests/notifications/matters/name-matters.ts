import { nameDecisions } from '../../../evidence/index.ts';
import type { UseCase } from '../../../people/index.ts';
import { nameReviews, nameTiers } from '../../../tiers/index.ts';
import type { Matter, MatterType, NamedMatter } from './matter.ts';

type NameThem = (useCase: UseCase, ids: string[]) => Promise<Map<string, NamedMatter>>;

const readers = new Map<MatterType, NameThem>([
  ['evidence_decision', nameDecisions],
  ['tier_assignment', nameTiers],
  ['tier_review', nameReviews],
]);

/** Told once by a module that comes after this one: the words of its matters by their ids, of those that the actor may read now. */
export function tellMatter(type: MatterType, name: NameThem): void {
  readers.set(type, name);
}

/** The words of matters by their ids, of those that the actor may read now. Of a type that nobody told of, nothing is read. */
export async function nameMatters(useCase: UseCase, matters: Matter[]): Promise<Map<string, NamedMatter>> {
  const named = new Map<string, NamedMatter>();
  for (const [type, those] of Map.groupBy(matters, (matter) => matter.type)) {
    for (const [id, words] of (await readers.get(type)?.(useCase, [...new Set(those.map((matter) => matter.id))])) ?? []) named.set(id, words);
  }
  return named;
}
