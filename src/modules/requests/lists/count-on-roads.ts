import { sql, type RawBuilder } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { filteredRequests } from './matching-requests.ts';
import { roadsOfList } from './roads-of-list.ts';
import type { ListFilters } from './search/read-search.ts';
import { wordsSource } from './search/words-source.ts';

/**
 * SQL of how many requests the actor sees that match: counted road by road, each without what an earlier road had, so
 * that a road by school is counted in its index alone. `atMost` ends the counting of each road; the sum may be more.
 */
export function countOnRoads(useCase: UseCase, filters: ListFilters, { atMost }: { atMost?: number }): RawBuilder<number> {
  const roads = roadsOfList(useCase, filters).toSorted((a, b) => Number(b.each !== undefined) - Number(a.each !== undefined));
  const counts = roads.map(({ is, each }, index) => {
    const earlier = roads.slice(0, index).map((road) => sql`and not ${road.is}`);
    const source = filters.search ? wordsSource({ search: filters.search }, each) : sql.raw('request');
    const matching = sql`from ${source} request where ${is} ${sql.join(earlier, sql` `)} and ${filteredRequests(useCase, filters)}`;
    return atMost === undefined ? sql`(select count(*) ${matching})` : sql`(select count(*) from (select ${matching} limit ${atMost}) matching)`;
  });
  return sql`(${sql.join(counts, sql` + `)})`;
}
