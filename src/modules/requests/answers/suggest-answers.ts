import { sql } from 'kysely';
import { findPassages } from '../../knowledge/index.ts';
import type { UseCase } from '../../people/index.ts';
import type { SuggestedAnswer } from './contract.ts';
import { findSolved } from './find-solved.ts';

/** How much of what was asked an answer must hold to be shown: a wrong answer costs more than none. */
const fitAtLeast = 0.45;

/**
 * What may answer a sentence already: passages of the district's circulars and articles, and requests of the same school
 * that were solved and that the actor sees. The best first, each with its source and date.
 */
export async function suggestAnswers(useCase: UseCase, { q, schoolId, limit }: { q: string; schoolId: string; limit: number }): Promise<{ items: SuggestedAnswer[] }> {
  const solved = await findSolved(useCase, { q, schoolId, limit });
  const passages = (await findPassages(useCase, { q, limit })).filter((each) => each.fit >= fitAtLeast);
  const articles = await readArticles(useCase, passages.map((each) => each.articleId));
  const found = [
    ...solved,
    ...passages.flatMap(({ articleId, position, heading, text, fit }) => articles.filter((each) => each.id === articleId).map((each) => ({ ...each, kind: 'article' as const, text, position, fit, title: heading && heading !== each.title ? `${each.title}: ${heading}` : each.title }))),
  ];
  return { items: found.toSorted((a, b) => b.fit - a.fit).slice(0, limit).map(({ fit: _, ...each }) => each) };
}

async function readArticles({ db, actor }: UseCase, ids: string[]): Promise<Pick<SuggestedAnswer, 'id' | 'code' | 'title' | 'source' | 'date'>[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Pick<SuggestedAnswer, 'id' | 'code' | 'title' | 'source' | 'date'>>`
    select article.id, article.code, article.title, d.name as source,
      (select to_char(max(r.recorded_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') from article_revision r where r.district_id = article.district_id and r.article_id = article.id) as date
    from article join department d on d.district_id = article.district_id and d.id = article.department_id
    where article.district_id = ${actor.districtId} and article.id = any(${ids}::uuid[])`.execute(db);
  return rows;
}
