import { sql, type Expression, type SqlBool } from 'kysely';
import { readCursor, writeCursor } from '../../../platform/http/cursor.ts';
import type { UseCase } from '../../people/index.ts';
import type { RequestFilters } from '../contract.ts';
import type { Order } from './first-on-roads.ts';
import { filteredRequests } from './matching-requests.ts';
import { requestRows } from './request-rows.ts';
import { roadsOfList } from './roads-of-list.ts';
import { foundRows } from './search/found-rows.ts';
import { readSearch } from './search/read-search.ts';

export type Sort = 'due' | 'newest' | 'oldest' | 'activity';

export interface Page {
  sort?: Sort | undefined;
  limit: number;
  cursor?: string | undefined;
}

const orders: Record<Sort, Order> = {
  due: { column: 'next_due_at', direction: 'asc nulls last' },
  newest: { column: 'submitted_at', direction: 'desc' },
  oldest: { column: 'submitted_at', direction: 'asc' },
  activity: { column: 'last_activity_at', direction: 'desc' },
};

/**
 * A page of the requests that the actor sees and that match the filters: by what is due, or what was found by words by
 * the newest, unless told otherwise.
 */
export async function findRequests(useCase: UseCase, { sort, limit, cursor, ...asked }: Page & RequestFilters) {
  const after = readCursor<{ key: string | null; id: string }>(cursor);
  const order = orders[sort ?? (asked.q ? 'newest' : 'due')];
  const filters = await readSearch(useCase, asked);
  const matching = filteredRequests(useCase, filters);
  const where = after ? sql<SqlBool>`${matching} and ${beyond(order, after)}` : matching;
  const wanted = { where, order, limit: limit + 1 };
  const rows = filters.search
    ? await foundRows(useCase, { ...filters, search: filters.search }, wanted, after?.key)
    : await requestRows(useCase, { ...wanted, roads: roadsOfList(useCase, filters) });
  const last = rows[limit - 1];
  return {
    items: rows.slice(0, limit).map(({ sortKey: _, ...row }) => row),
    nextCursor: rows.length > limit && last ? writeCursor({ key: last.sortKey, id: last.id }) : null,
  };
}

/** After the last row of the page before. The first comparison alone is what an index can begin at. */
function beyond({ column, direction }: Order, { key, id }: { key: string | null; id: string }): Expression<SqlBool> {
  const value = sql.raw(`request.${column}`);
  if (key === null) return sql<SqlBool>`(${value} is null and request.id > ${id})`;
  if (direction === 'desc') return sql<SqlBool>`(${value} <= ${key} and (${value} < ${key} or request.id > ${id}))`;
  const after = sql<SqlBool>`(${value} >= ${key} and (${value} > ${key} or request.id > ${id}))`;
  return direction === 'asc nulls last' ? sql<SqlBool>`(${after} or ${value} is null)` : after;
}
