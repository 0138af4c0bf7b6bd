import { sql } from 'kysely';
import type { UseCase } from '../../../people/index.ts';
import type { RequestFilters } from '../../contract.ts';
import { unmovedSince } from '../unmoved-since.ts';

/** A number finds that request; words find what was asked: `words` is a `tsquery` that any request found satisfies. */
export type Search = { number: number } | { words: string };

/** The filters of a list once its words are understood. */
export type ListFilters = Omit<RequestFilters, 'q' | 'unmovedDays'> & { search?: Search | undefined; unmovedSince?: string | undefined };

const wordsAtMost = 12;
const readingsAtMost = 30;
const afterAll = '\u{10FFFF}';

/**
 * What is typed into a search, each word as a whole or as the beginning of words that requests were asked in, the
 * shortest of these first. Words that say nothing ("the") are passed over; when nothing else is left, nothing is found.
 */
export async function readSearch(useCase: UseCase, { q, unmovedDays, ...asked }: RequestFilters): Promise<ListFilters> {
  const { db, actor } = useCase;
  const filters = unmovedDays === undefined ? asked : { ...asked, unmovedSince: await unmovedSince(useCase, unmovedDays) };
  if (!q) return filters;
  const number = /^\s*r?-?\s*(\d{1,12})\s*$/i.exec(q)?.[1];
  if (number) return { ...filters, search: { number: Number(number) } };
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
  return { ...filters, search: { words: words || `'@never'` } };
}
