import { sql, type SqlBool } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnArticle } from '../abilities.ts';
import type { ArticleRow } from '../contract.ts';
import { findPassages } from '../search/find-passages.ts';
import { articleRows } from './article-rows.ts';

export interface ArticleSearch {
  q?: string | undefined;
  departmentId?: string | undefined;
  after?: string | undefined;
  limit: number;
}

/** Articles by words, the best first with the passage that fits; a number alone finds its circular. Without words by number, in pages. */
export async function findArticles(useCase: UseCase, { q, departmentId, after, limit }: ArticleSearch) {
  const departments = await findDepartments(useCase);
  const sides = { departments: departments.filter((each) => each.articles > 0), mayWriteFor: departments.filter((each) => abilitiesOnArticle(useCase.actor, { departmentId: each.id }).edit.allowed).map(({ id, name }) => ({ id, name })) };
  const ofDepartment = departmentId ? sql<SqlBool>`article.department_id = ${departmentId}` : sql<SqlBool>`true`;
  if (q) return { items: await byWords(useCase, q, departmentId, limit), after: null, ...sides };
  const beyond = after ? sql<SqlBool>`coalesce(article.code, article.title) > ${after}` : sql<SqlBool>`true`;
  const rows = await articleRows(useCase, sql<SqlBool>`(${ofDepartment} and ${beyond})`, limit + 1);
  const items = rows.slice(0, limit).map((row) => ({ ...row, passage: null }));
  const last = items.at(-1);
  return { items, after: rows.length > limit && last ? (last.code ?? last.title) : null, ...sides };
}

async function byWords(useCase: UseCase, q: string, departmentId: string | undefined, limit: number): Promise<ArticleRow[]> {
  const numbered = await articleRows(useCase, sql<SqlBool>`upper(article.code) = upper(${q})`, 1);
  const passages = await findPassages(useCase, { q, departmentId, limit });
  const found = passages.length === 0 ? [] : await articleRows(useCase, sql<SqlBool>`article.id = any(${passages.map((each) => each.articleId)}::uuid[])`, limit);
  const fitting = passages.flatMap(({ articleId, position, heading, text }) => found.filter((row) => row.id === articleId).map((row) => ({ ...row, passage: { position, heading, text } })));
  return [...numbered.map((row) => ({ ...row, passage: null })), ...fitting.filter((row) => numbered.every((each) => each.id !== row.id))].slice(0, limit);
}

async function findDepartments({ db, actor }: UseCase): Promise<{ id: string; name: string; articles: number }[]> {
  const { rows } = await sql<{ id: string; name: string; articles: number }>`
    select d.id, d.name, (select count(*) from article where article.district_id = d.district_id and article.department_id = d.id and article.ended_at is null) as articles
    from department d where d.district_id = ${actor.districtId} and d.ended_at is null order by d.name, d.id`.execute(db);
  return rows;
}
