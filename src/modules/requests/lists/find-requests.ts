import { sql, type Expression, type SqlBool } from 'kysely';
import { readCursor, writeCursor } from '../../../platform/http/cursor.ts';
import type { UseCase } from '../../people/index.ts';
import type { RequestFilters } from '../contract.ts';
import { matchingRequests } from './matching-requests.ts';
import { requestRows } from './request-rows.ts';

export type Sort = 'due' | 'newest' | 'oldest' | 'activity';

export interface Page {
  sort: Sort;
  limit: number;
  cursor?: string | undefined;
}

// Every order ends in the id, so that pages neither repeat nor miss a row.
const orders: Record<Sort, Expression<unknown>> = {
  due: sql`request.next_due_at asc nulls last, request.id`,
  newest: sql`request.submitted_at desc, request.id`,
  oldest: sql`request.submitted_at asc, request.id`,
  activity: sql`request.last_activity_at desc, request.id`,
};

/** A page of the requests that the actor sees and that match the filters. */
export async function findRequests(useCase: UseCase, { sort, limit, cursor, ...filters }: Page & RequestFilters) {
  const after = readCursor<{ key: string | null; id: string }>(cursor);
  const matching = matchingRequests(useCase, filters);
  const where = after ? sql<SqlBool>`${matching} and ${beyond(sort, after)}` : matching;
  const rows = await requestRows(useCase, where, orders[sort], limit + 1);
  const last = rows[limit - 1];
  return {
    items: rows.slice(0, limit).map(({ sortKeys: _, ...row }) => row),
    nextCursor: rows.length > limit && last ? writeCursor({ key: last.sortKeys[sort] ?? null, id: last.id }) : null,
  };
}

function beyond(sort: Sort, { key, id }: { key: string | null; id: string }): Expression<SqlBool> {
  if (sort === 'newest') return sql<SqlBool>`(request.submitted_at < ${key} or request.submitted_at = ${key} and request.id > ${id})`;
  if (sort === 'oldest') return sql<SqlBool>`(request.submitted_at, request.id) > (${key}, ${id})`;
  if (sort === 'activity') return sql<SqlBool>`(request.last_activity_at < ${key} or request.last_activity_at = ${key} and request.id > ${id})`;
  if (key === null) return sql<SqlBool>`(request.next_due_at is null and request.id > ${id})`;
  return sql<SqlBool>`(request.next_due_at > ${key} or request.next_due_at = ${key} and request.id > ${id} or request.next_due_at is null)`;
}
