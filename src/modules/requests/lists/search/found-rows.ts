import { sql, type SqlBool } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { UseCase } from '../../../people/index.ts';
import { visibleRequests } from '../../visibility.ts';
import type { Wanted } from '../first-on-roads.ts';
import { requestRows } from '../request-rows.ts';
import { roadsOfList } from '../roads-of-list.ts';
import type { ListFilters, Search } from './read-search.ts';
import { recentMonths } from './recent-months.ts';

const fewRows = 1_500;

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
  const everywhere = [{ is: sql<SqlBool>`(${visibleRequests(useCase)})` }];
  const recent = await requestRows(useCase, { ...wanted, roads: everywhere, words: { search, months } });
  if (recent.length === wanted.limit) return recent;
  const older = { ...wanted, where: sql<SqlBool>`${wanted.where} and request.submitted_at < ${from}`, limit: wanted.limit - recent.length, words: { search } };
  return [...recent, ...(await requestRows(useCase, { ...older, roads: (await areFew(useCase, search.words)) ? everywhere : roads }))];
}

/** Few enough in the whole district to be read all: then the schools of a road need not be met in the index one by one. */
async function areFew({ db }: UseCase, words: string): Promise<boolean> {
  const { rows } = await sql<{ few: boolean }>`select count(*) < ${fewRows} as few from (select from request_to_search where search @@ ${words}::tsquery limit ${fewRows}) matching`.execute(db);
  return rows[0]!.few;
}
