import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import type { ArticleRow } from '../contract.ts';

/** SQL: the facts that a list shows of `article`, as of the actor's day. */
export function articleFacts({ actor }: UseCase): RawBuilder<unknown> {
  return sql`article.id, article.code, article.title, article.source, article.review_on::text, coalesce(article.review_on < ${actor.today}, false) as stale,
    (select json_build_object('id', d.id, 'name', d.name) from department d where d.district_id = article.district_id and d.id = article.department_id) as department,
    (select to_char(max(r.recorded_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') from article_revision r where r.district_id = article.district_id and r.article_id = article.id) as recorded_at,
    (select count(*) from accepted_answer a where a.district_id = article.district_id and a.article_id = article.id) as solved_count`;
}

export async function articleRows(useCase: UseCase, where: Expression<SqlBool>, limit: number): Promise<Omit<ArticleRow, 'passage'>[]> {
  const { rows } = await sql<Omit<ArticleRow, 'passage'>>`
    select ${articleFacts(useCase)} from article
    where article.district_id = ${useCase.actor.districtId} and article.ended_at is null and ${where}
    order by coalesce(article.code, article.title), article.id limit ${limit}`.execute(useCase.db);
  return rows;
}
