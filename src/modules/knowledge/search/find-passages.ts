import { sql } from 'kysely';
import { keptPlan } from '../../../platform/database/kept-plans.ts';
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
/** Of the passages that hold the most of what was asked, how many are weighed by where each word stands in them. */
const weighedAtMost = 80;
const marks = 'StartSel=\ue000, StopSel=\ue001, MaxWords=45, MinWords=25, MaxFragments=1';

/**
 * The passages that fit a sentence, the best of each article, the best first. Each word counts by how rare it is in the
 * district's passages (inverse document frequency, Spärck Jones 1972) and by where it stands: title, heading, text. A
 * word that is nowhere is looked for in the titles by likeness of letters. Everybody of the district reads them. Each
 * word is asked of the index for itself; only the passages that hold the most are weighed by place, for which their texts
 * are read.
 */
export async function findPassages({ db, actor }: UseCase, { q, departmentId, limit }: { q: string; departmentId?: string | undefined; limit: number }): Promise<FoundPassage[]> {
  const { rows } = await sql<FoundPassage>`${keptPlan}
    with word as materialized (select lexeme, to_tsquery('simple', quote_literal(lexeme)) as query from unnest(to_tsvector('english', ${q.slice(0, 300)})) where lexeme ~ '^[[:alnum:]]' limit 30),
    total as materialized (select count(*)::float as passages from passage where district_id = ${actor.districtId} and ended_at is null),
    met as materialized (select word.lexeme, p.id, p.article_id, p.place from word cross join lateral (select id, article_id, position as place from passage_to_search where search @@ word.query offset 0) p),
    lost as materialized (select word.lexeme from word where length(word.lexeme) > 3 and not exists (select from met where met.lexeme = word.lexeme)),
    slip as materialized (select lost.lexeme, p.id, p.article_id, p.position from lost join article on article.district_id = ${actor.districtId} and article.ended_at is null and word_similarity(lost.lexeme, article.title) >= ${alike}
      join passage_to_search p on p.article_id = article.id and p.position = 0),
    found as materialized (select * from met union all select * from slip),
    rarity as materialized (select word.lexeme, word.query, ln(1 + (select passages from total) / greatest(count(found.id), 1)) as idf from word left join found using (lexeme) group by word.lexeme, word.query),
    near as materialized (select found.id, found.article_id, sum(rarity.idf) as held, array_agg(found.lexeme) as lexemes from found join rarity using (lexeme)
      where ${departmentId ?? null}::uuid is null or found.article_id = any(array(select id from article where district_id = ${actor.districtId} and department_id = ${departmentId ?? null}::uuid))
      group by found.id, found.article_id order by held desc, min(found.place), found.id limit ${weighedAtMost}),
    pair as materialized (select near.id, near.article_id, near.held, rarity.idf, rarity.query from near cross join lateral unnest(near.lexemes) lexeme join rarity using (lexeme)),
    scored as (select pair.id, pair.article_id, pair.held / (select greatest(sum(idf), 1) from rarity) as fit, sum(pair.idf * (0.3 + ts_rank('{0.1, 0.4, 0.6, 1}', p.search, pair.query))) as score
      from pair join passage p on p.district_id = ${actor.districtId} and p.id = pair.id group by pair.id, pair.article_id, pair.held),
    best as (select distinct on (article_id) id, article_id, score, fit from scored order by article_id, score desc, id),
    first as materialized (select * from best order by score desc, id limit ${limit})
    select first.article_id, p.position, p.heading, first.fit,
      ts_headline('english', p.body, (select coalesce(to_tsquery('simple', string_agg(quote_literal(lexeme), ' | ')), ''::tsquery) from word), ${marks}) as text
    from first join passage p on p.district_id = ${actor.districtId} and p.id = first.id order by first.score desc, first.id`.execute(db);
  return rows;
}
