import { sql, type SqlBool } from 'kysely';
import type { UseCase } from '../../../people/index.ts';
import { visibleRequests, type Road } from '../../visibility.ts';
import type { Wanted } from '../first-on-roads.ts';
import { requestRows } from '../request-rows.ts';
import { roadsOfList } from '../roads-of-list.ts';
import type { ListFilters, Search } from './read-search.ts';
import { recentMonths } from './recent-months.ts';

const fewRows = 1_500;

/**
 * The first rows that a search gives. The newest first are looked for in the last months (before `until`, where the page
 * begins), and only while these do not fill the page in more: a common word fills it at once, a rare one has little to
 * read in all time. Last, what is common elsewhere and rare in one's sight is met in the index by one's schools.
 */
export async function foundRows(useCase: UseCase, filters: ListFilters & { search: Search }, wanted: Omit<Wanted, 'roads' | 'words'>, until: string | null | undefined) {
  const { search } = filters;
  const open = filters.state !== undefined && filters.state !== 'closed' && filters.state !== 'all';
  const roads = roadsOfList(useCase, filters);
  if ('number' in search || open || wanted.order.column !== 'submitted_at' || wanted.order.direction !== 'desc') return requestRows(useCase, { ...wanted, roads, words: { search, open } });
  const anywhere: Road[] = [{ is: sql<SqlBool>`(${visibleRequests(useCase)})` }];
  const start = until ?? useCase.clock.now().toString();
  const within = (count: number) => {
    const { months, from } = recentMonths(start, count);
    return { roads: anywhere, months, from };
  };
  const found: Awaited<ReturnType<typeof requestRows>> = [];
  let before: string | undefined;
  const look = async ({ roads: on, months, from }: { roads: Road[]; months?: number[]; from?: string }): Promise<boolean> => {
    const where = before ? sql<SqlBool>`${wanted.where} and request.submitted_at < ${before}` : wanted.where;
    found.push(...(await requestRows(useCase, { ...wanted, where, limit: wanted.limit - found.length, roads: on, words: { search, months } })));
    before = from;
    return found.length === wanted.limit;
  };
  if (await look(within(3))) return found;
  if (await areFew(useCase, search.words)) await look({ roads: anywhere });
  else if (!(await look(within(24)))) await look({ roads });
  return found;
}

/** Few enough in the whole district to be read all. */
async function areFew({ db }: UseCase, words: string): Promise<boolean> {
  const { rows } = await sql<{ few: boolean }>`select count(*) < ${fewRows} as few from (select from request_to_search where search @@ ${words}::tsquery limit ${fewRows}) matching`.execute(db);
  return rows[0]!.few;
}
