import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';

export interface FoundPassage {
  articleId: string;
  position: number;
  heading: string;
  /** The part of the passage that fits, with the words looked for between \ue000 and \ue001. */
  text: string;
  /** How much of what was asked stands here, by rarity of the words: 0 to 1. */
  fit: number;
}

const alike = 0.55;
const marks = 'StartSel=\ue000, StopSel=\ue001, MaxWords=45, MinWords=25, MaxFragments=1';

/**
 * The passages that fit a sentence, the best of each article, the best first. Each word counts by how rare it is in the
 * district's passages (inverse document frequency, Spärck Jones 1972) and by where it stands: title, heading, text. A
 * word that is nowhere is looked for in the titles by likeness of letters. Everybody of the district reads them. Each
 * word is asked of the index for itself (`offset 0`): joined otherwise, every passage is held against every word.
 */
export async function findPassages({ db, actor }: UseCase, { q, departmentId, limit }: { q: string; departmentId?: string | undefined; limit: number }): Promise<FoundPassage[]> {
  const { rows } = await sql<FoundPassage>`
    with word as materialized (select lexeme, to_tsquery('simple', quote_literal(lexeme)) as query from unnest(to_tsvector('english', ${q.slice(0, 300)})) where lexeme ~ '^[[:alnum:]]' limit 30),
    total as materialized (select count(*)::float as passages from passage_to_search),
    hit as materialized (select word.lexeme, p.id, p.article_id, 0.3 + ts_rank('{0.1, 0.4, 0.6, 1}', p.search, word.query) as strength from word cross join lateral (select id, article_id, search from passage_to_search where search @@ word.query offset 0) p),
    lost as materialized (select word.lexeme from word where length(word.lexeme) > 3 and not exists (select from hit where hit.lexeme = word.lexeme)),
    slip as (select lost.lexeme, p.id, p.article_id, 0.3 as strength from lost join article on article.district_id = ${actor.districtId} and article.ended_at is null and word_similarity(lost.lexeme, article.title) >= ${alike}
      join passage_to_search p on p.article_id = article.id and p.position = 0),
    found as (select * from hit union all select * from slip),
    rarity as (select word.lexeme, ln(1 + total.passages / greatest(count(found.id), 1)) as idf from word cross join total left join found using (lexeme) group by word.lexeme, total.passages),
    asked as (select greatest(sum(idf), 1) as weight from rarity),
    scored as (select found.id, found.article_id, sum(found.strength * rarity.idf) as score, sum(rarity.idf) / (select weight from asked) as fit from found join rarity using (lexeme) group by found.id, found.article_id),
    best as (select distinct on (scored.article_id) scored.id, scored.article_id, scored.score, scored.fit from scored
      join article on article.district_id = ${actor.districtId} and article.id = scored.article_id and article.ended_at is null and (${departmentId ?? null}::uuid is null or article.department_id = ${departmentId ?? null}::uuid)
      order by scored.article_id, scored.score desc, scored.id),
    first as (select * from best order by score desc, id limit ${limit})
    select first.article_id, p.position, p.heading, first.fit,
      ts_headline('english', p.body, (select coalesce(to_tsquery('simple', string_agg(quote_literal(lexeme), ' | ')), ''::tsquery) from word), ${marks}) as text
    from first join passage p on p.district_id = ${actor.districtId} and p.id = first.id order by first.score desc, first.id`.execute(db);
  return rows;
}
