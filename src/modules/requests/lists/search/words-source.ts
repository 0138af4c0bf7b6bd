import { sql, type RawBuilder } from 'kysely';
import type { Road } from '../../visibility.ts';
import type { Search } from './read-search.ts';

export interface WordsWanted {
  search: Search;
  /** Narrows the search by the index to months of submission, as `202611`. */
  months?: number[] | undefined;
  /** Narrows it to the open ones. */
  open?: boolean;
}

const marks = { school_id: '#', department_id: '~' };

/**
 * SQL of what a list reads from: the table, or for a search by words the rows that the index gives, narrowed by the
 * marks of the road's schools or departments. What is narrowed is read whole before it is put in order; else the
 * planner chooses between the index of the words and that of the order.
 */
export function wordsSource({ search, months, open }: WordsWanted, each?: Road['each']): RawBuilder<unknown> {
  if ('number' in search) return sql.raw('request');
  const parts = [sql`${search.words}::tsquery`];
  if (months) parts.push(sql`${months.map((month) => `'@${month}'`).join(' | ')}::tsquery`);
  if (open) parts.push(sql`${`'@open'`}::tsquery`);
  if (each) parts.push(sql`array_to_string(array(select quote_literal(${marks[each.column]} || id) from unnest(${each.ids}) id), ' | ')::tsquery`);
  const narrowed = sql.raw(parts.length > 1 ? 'offset 0' : '');
  return sql`(select * from request_to_search where search @@ (${sql.join(parts, sql` && `)}) ${narrowed})`;
}
