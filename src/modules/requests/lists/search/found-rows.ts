import { sql, type SqlBool } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { UseCase } from '../../../people/index.ts';
import { visibleRequests } from '../../visibility.ts';
import type { Wanted } from '../first-on-roads.ts';
import { requestRows } from '../request-rows.ts';
import { roadsOfList } from '../roads-of-list.ts';
import type { ListFilters, Search } from './read-search.ts';
import { recentMonths } from './recent-months.ts';

/**
 * The first rows that a search gives. The newest first are looked for in the last months (before `until`, where the
 * page begins) and only when these do not fill the page in all time: a common word fills it at once, a rare one has
 * little to read.
 */
export async function foundRows(useCase: UseCase, filters: ListFilters & { search: Search }, wanted: Omit<Wanted, 'roads' | 'words'>, until: string | null | undefined) {
  const { search } = filters;
  const open = filters.state !== undefined && filters.state !== 'closed' && filters.state !== 'all';
  const roads = roadsOfList(useCase, filters);
  if ('number' in search || open || wanted.order.column !== 'submitted_at' || wanted.order.direction !== 'desc') return requestRows(useCase, { ...wanted, roads, words: { search, open } });
  const { months, from } = recentMonths(until ? Temporal.Instant.from(until) : useCase.clock.now());
  const recent = await requestRows(useCase, { ...wanted, roads: [{ is: sql<SqlBool>`(${visibleRequests(useCase)})` }], words: { search, months } });
  if (recent.length === wanted.limit) return recent;
  const where = sql<SqlBool>`${wanted.where} and request.submitted_at < ${from}`;
  return [...recent, ...(await requestRows(useCase, { ...wanted, where, limit: wanted.limit - recent.length, roads, words: { search } }))];
}
