import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import type { Lane } from '../lanes/lane.ts';
import { keepQuestions, type QuestionInput } from './keep-questions.ts';
import { lockCatalogItem, requireCatalogEditor } from './require-catalog-editor.ts';
import { searchWords } from './search-words.ts';

export interface CatalogItemChange {
  name?: string | undefined;
  functionId?: string | undefined;
  description?: string | undefined;
  keywords?: string[] | undefined;
  questions?: QuestionInput[] | undefined;
  regionMayDecide?: string | null | undefined;
  lane?: Lane | undefined;
}

/** Changes how something is called, found and asked about. Giving it to another function needs the right over both. */
export async function editCatalogItem(useCase: UseCase, id: string, { questions, ...change }: CatalogItemChange): Promise<{ id: string }> {
  const { db, actor } = useCase;
  const before = await lockCatalogItem(useCase, id);
  const { name, functionId, description, keywords, regionMayDecide, lane } = { ...before, ...withoutUndefined(change) };
  if (functionId !== before.functionId) await requireCatalogEditor(useCase, functionId);
  const known = name === before.name ? undefined : await db.selectFrom('catalogItem').where('districtId', '=', actor.districtId).where('endedAt', 'is', null).where('name', '=', name).where('id', '!=', id).select('id').executeTakeFirst();
  if (known) throw new AppError('conflict', `There is “${name}” already.`);
  await db.updateTable('catalogItem').set({ name, functionId, description, keywords, regionMayDecide, lane, search: searchWords({ name, keywords, description }) }).where('districtId', '=', actor.districtId).where('id', '=', id).execute();
  if (questions) await keepQuestions(useCase, id, questions);
  await recordAct(useCase, { act: 'catalog_item.edited', subjectType: 'catalog_item', subjectId: id, details: { ...change, ...(questions ? { questions: questions.map((question) => question.label) } : {}) } });
  return { id };
}

function withoutUndefined<T extends object>(change: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
