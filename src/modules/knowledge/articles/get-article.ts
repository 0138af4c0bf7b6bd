import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnArticle } from '../abilities.ts';
import type { ArticlePage, ArticleRow } from '../contract.ts';
import { articleFacts } from './article-rows.ts';

/** One article that holds today, in its last revision or an older one. Throws `not_found`. */
export async function getArticle(useCase: UseCase, id: string, { revision }: { revision?: number | undefined }): Promise<ArticlePage> {
  const { db, actor } = useCase;
  const { rows } = await sql<Omit<ArticleRow, 'passage'>>`select ${articleFacts(useCase)} from article where article.district_id = ${actor.districtId} and article.id = ${id} and article.ended_at is null`.execute(db);
  const { rows: revisions } = await sql<ArticlePage['revisions'][number] & { id: string }>`
    select r.id, r.number, to_char(r.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as recorded_at, p.full_name as recorded_by
    from article_revision r left join person p on p.district_id = r.district_id and p.id = r.recorded_by
    where r.district_id = ${actor.districtId} and r.article_id = ${id} order by r.number desc limit 50`.execute(db);
  const shown = revision === undefined ? revisions[0] : revisions.find((each) => each.number === revision);
  if (!rows[0] || !shown) throw new AppError('not_found', 'There is no such article.');
  const passages = await db.selectFrom('passage').where('districtId', '=', actor.districtId).where('revisionId', '=', shown.id).select(['position', 'heading', 'body']).orderBy('position').execute();
  return { ...rows[0], revision: shown.number, passages, revisions: revisions.map(({ id: _, ...each }) => each), abilities: abilitiesOnArticle(actor, { departmentId: rows[0].department.id }) };
}
