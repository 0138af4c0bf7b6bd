import { sql } from 'kysely';
import type { UseCase } from '../../../people/index.ts';

const wordsAtMost = 12;
const readingsAtMost = 30;
const afterAll = '\u{10FFFF}';

/**
 * A `tsquery` of what is typed into a search, each word as a whole or as the beginning of words that requests were asked
 * in, the shortest of these first. Words that say nothing ("the") are passed over; when nothing else is left, nothing is found.
 */
export async function readWords({ db, actor }: UseCase, q: string): Promise<string> {
  const typed = [...new Set(q.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])].slice(0, wordsAtMost);
  const { rows } = await sql<{ stems: string[] }>`
    select array(
      select stem from (
        select word_stem(typed.word) as stem, 0 as length
        union all
        (select stem, length(word) from request_word where district_id = ${actor.districtId} and word >= typed.word collate "C" and word < typed.word || ${afterAll}
          order by length(word), word limit ${readingsAtMost})
      ) reading group by stem order by min(length), stem limit ${readingsAtMost}) as stems
    from unnest(${typed}::text[]) with ordinality typed (word, position)
    where word_stem(typed.word) is not null order by position`.execute(db);
  const words = rows.map(({ stems }) => `(${stems.map((stem) => `'${stem.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`).join(' | ')})`).join(' & ');
  return words || `'@never'`;
}
