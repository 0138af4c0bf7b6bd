import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import type { Lane } from '../lanes/lane.ts';
import { changePromise, type NewPromise } from './change-promise.ts';
import { keepQuestions, type QuestionInput } from './keep-questions.ts';
import { requireCatalogEditor } from './require-catalog-editor.ts';
import { searchWords } from './search-words.ts';

export interface NewCatalogItem {
  name: string;
  functionId: string;
  description?: string | undefined;
  keywords?: string[] | undefined;
  questions?: QuestionInput[] | undefined;
  regionMayDecide?: string | null | undefined;
  lane?: Lane | undefined;
  /** Its own promise; without one the district's default holds. */
  promise?: NewPromise | undefined;
}

/** Adds something that schools can ask for. Throws AppError `conflict` when one is called so already. */
export async function createCatalogItem(useCase: UseCase, { name, functionId, description = '', keywords = [], questions = [], regionMayDecide = null, lane = 'ordinary', promise }: NewCatalogItem): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  await requireCatalogEditor(useCase, functionId);
  const code = codeOf(name);
  const known = await db.selectFrom('catalogItem').where('districtId', '=', actor.districtId).where('endedAt', 'is', null).where((eb) => eb.or([eb('code', '=', code), eb('name', '=', name)])).select('name').executeTakeFirst();
  if (known) throw new AppError('conflict', `There is “${known.name}” already.`);
  const id = newId();
  await db.insertInto('catalogItem').values({ districtId: actor.districtId, id, code, name, description, keywords, functionId, regionMayDecide, lane, createdAt: clock.now().toString(), search: searchWords({ name, keywords, description }) }).execute();
  await keepQuestions(useCase, id, questions);
  await recordAct(useCase, { act: 'catalog_item.added', subjectType: 'catalog_item', subjectId: id, details: { name } });
  if (promise) await changePromise(useCase, id, promise);
  return { id };
}

function codeOf(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '_').replaceAll(/^[^a-z]+|_+$/g, '');
  return plain.slice(0, 60) || 'unnamed';
}
