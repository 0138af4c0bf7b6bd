import { sql } from 'kysely';
import { rankLabels } from '../../../platform/classifier/rank-labels.ts';
import type { UseCase } from '../../people/index.ts';
import type { KindSuggestion } from './contract.ts';
import { getKindModel } from './kind-models.ts';

/** How sure it must be to say anything. */
const shareAtLeast = 0.25;

/**
 * What a sentence seems to be about, learned from the district's own catalogue and closed requests, with how often such
 * a guess was right on requests that were held back. Nothing where it is not sure; nothing is chosen for anybody.
 */
export async function suggestKind(useCase: UseCase, { q }: { q: string }): Promise<KindSuggestion> {
  const { db, actor } = useCase;
  const { learned, accuracy, learnedOn } = await getKindModel(useCase);
  const { rows: words } = await sql<{ words: string[] }>`select tsvector_to_array(to_tsvector('english', ${q})) as words`.execute(db);
  const best = rankLabels(learned, words[0]!.words)[0];
  const measured = { accuracy: accuracy && { right: accuracy.right, of: accuracy.of }, learnedOn };
  if (!best || best.share < shareAtLeast) return { suggestion: null, ...measured };
  const { rows } = await sql<{ id: string; name: string; function: { id: string; name: string } }>`
    select item.id, item.name, json_build_object('id', f.id, 'name', f.name) as function from catalog_item item join support_function f on f.district_id = item.district_id and f.id = item.function_id
    where item.district_id = ${actor.districtId} and item.id = ${best.label} and item.ended_at is null`.execute(db);
  return { suggestion: rows[0] ? { ...rows[0], share: best.share } : null, ...measured };
}
