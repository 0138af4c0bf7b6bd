import { insertMany } from '../../../platform/database/insert-many.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { splitPassages } from './split-passages.ts';

export interface KnownArticle {
  id: string;
  title: string;
  departmentId: string;
  number: number;
  body: string;
}

export interface ArticleText {
  code: string | null;
  title: string;
  body: string;
  departmentId: string;
  source: string;
  reviewOn: string | null;
}

export async function addArticle(useCase: UseCase, text: ArticleText): Promise<string> {
  const { db, actor, clock } = useCase;
  const id = newId();
  const { code, title, departmentId, source, reviewOn } = text;
  await db.insertInto('article').values({ districtId: actor.districtId, id, code, title, departmentId, source, reviewOn, createdBy: actor.personId, createdAt: clock.now().toString() }).execute();
  await addRevision(useCase, { id, title, body: text.body, number: 1 });
  return id;
}

/** Puts a new revision in the place of the last; the old one stays readable, its passages are no longer found. */
export async function addRevision({ db, actor, clock }: UseCase, { id, title, body, number }: { id: string; title: string; body: string; number: number }): Promise<void> {
  const { districtId } = actor;
  const revisionId = newId();
  const now = clock.now().toString();
  await db.updateTable('passage').set({ endedAt: now }).where('districtId', '=', districtId).where('articleId', '=', id).where('endedAt', 'is', null).execute();
  await db.insertInto('articleRevision').values({ districtId, id: revisionId, articleId: id, number, body, recordedBy: actor.personId, recordedAt: now }).execute();
  await insertMany(db, 'passage', splitPassages(body).map((passage, position) => ({ districtId, id: newId(), articleId: id, revisionId, position, title, ...passage })));
}

export async function findByCodes({ db, actor }: UseCase, codes: string[]): Promise<Map<string, KnownArticle>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .selectFrom('article')
    .innerJoin('articleRevision as revision', (join) => join.onRef('revision.districtId', '=', 'article.districtId').onRef('revision.articleId', '=', 'article.id'))
    .where('article.districtId', '=', actor.districtId)
    .where('article.endedAt', 'is', null)
    .where('article.code', 'in', codes)
    .select(['article.id', 'article.code', 'article.title', 'article.departmentId', 'revision.number', 'revision.body'])
    .orderBy('revision.number')
    .execute();
  return new Map(rows.map(({ code, ...row }) => [code!, row]));
}
