import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { ordinary, type Road } from '../visibility.ts';
import { wordsSource, type WordsWanted } from './search/words-source.ts';

/** The order of a list by one column; the id comes after it, so that pages neither repeat nor miss a row. */
export interface Order {
  column: 'next_due_at' | 'submitted_at' | 'last_activity_at' | 'closed_at';
  direction: 'asc nulls first' | 'asc nulls last' | 'asc' | 'desc';
}

export interface Wanted {
  roads: Road[];
  /** Beside the roads: filters, and where the page begins. */
  where: Expression<SqlBool>;
  order: Order;
  limit: number;
  words?: WordsWanted;
}

/**
 * SQL that gives `id` and `key` of the first requests on several roads together. Each road, and each school of a road,
 * gives its own first ones in the order of an index, and the first of those are the first of all: the work follows the
 * length of the page and not the number of requests. With words each road gives the first of those that the index found.
 */
export function firstOnRoads({ actor }: UseCase, { roads, where, order, limit, words }: Wanted): RawBuilder<unknown> {
  const key = sql.raw(`request.${order.column}`);
  const first = (is: RawBuilder<SqlBool>, source = sql.raw('request')) => sql`select request.id, ${key} as key from ${source} request where request.district_id = ${actor.districtId} and ${is} and ${where}
      order by ${key} ${sql.raw(order.direction)}, request.id limit ${limit}`;
  const found = roads.map(({ is, each }) => {
    if (words) return sql`(${first(is, wordsSource(words, each))})`;
    return each
      ? sql`(select found.id, found.key from unnest(${each.ids}) one(id) cross join lateral (${first(sql`request.${sql.raw(each.column)} = one.id and ${ordinary}`)}) found)`
      : sql`(${first(is)})`;
  });
  return sql`select id, key from (${sql.join(found, sql` union `)}) found order by key ${sql.raw(order.direction)}, id limit ${limit}`;
}
