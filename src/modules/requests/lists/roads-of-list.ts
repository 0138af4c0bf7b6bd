import { sql, type RawBuilder } from 'kysely';
import { holdsRole, type UseCase } from '../../people/index.ts';
import { schoolsOfRegions } from '../../regions/index.ts';
import { regionsOf, roadsOfSight, visibleRequests, walking, type Road } from '../visibility.ts';
import type { ListFilters } from './search/read-search.ts';

/**
 * The roads on which a list looks for its rows: those of the actor's sight, narrowed to the filter's schools. Where a
 * filter names few rows by itself (an owner), one condition is left to the planner instead.
 */
export function roadsOfList(useCase: UseCase, filters: ListFilters): Road[] {
  const { actor } = useCase;
  if (filters.ownerId || filters.requestedBy || filters.offered || filters.watched) return [{ is: sql`(${visibleRequests(useCase)})` }];
  const wanted = filters.schoolId ? sql<string[]>`array[${filters.schoolId}::uuid]` : filters.regionId ? schoolsOfRegions(actor, regionsOf(actor, filters.regionId)) : undefined;
  if (!wanted) return roadsOfSight(useCase);
  const roads = roadsOfSight(useCase);
  if (holdsRole(actor, 'district_leader', 'auditor')) return [roads[0]!, walking('school_id', wanted)];
  return roads.map((road) => (road.each?.column === 'school_id' ? { ...road, each: { ...road.each, ids: both(road.each.ids, wanted) } } : road));
}

function both(a: RawBuilder<string[]>, b: RawBuilder<string[]>): RawBuilder<string[]> {
  return sql`array(select unnest(${a}) intersect select unnest(${b}))`;
}
