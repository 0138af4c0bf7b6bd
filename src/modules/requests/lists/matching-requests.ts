import { sql, type Expression, type SqlBool } from 'kysely';
import { scopeOf, type UseCase } from '../../people/index.ts';
import { schoolsOfRegions } from '../../regions/index.ts';
import type { RequestFilters } from '../contract.ts';
import { isWatched } from '../watching/watched-requests.ts';
import { ordinary, regionsOf, visibleRequests } from '../visibility.ts';
import type { ListFilters } from './search/read-search.ts';

const quietDays = 5;

const byState: Record<NonNullable<RequestFilters['state']>, (now: string) => Expression<SqlBool>> = {
  open: () => sql`request.closed_at is null`,
  closed: () => sql`request.closed_at is not null`,
  waiting: () => sql`request.closed_at is null and request.status in ('waiting_on_school', 'waiting_on_department', 'waiting_on_external')`,
  unconfirmed: () => sql`request.closed_at is null and request.status in ('resolved_pending_confirmation', 'declined')`,
  unanswered: () => sql`request.closed_at is null and request.first_answered_at is null and request.status = 'submitted'`,
  late: (now) => sql`request.closed_at is null and request.next_due_at < ${now}`,
  quiet: (now) => sql`request.closed_at is null and request.status in ('submitted', 'acknowledged', 'in_progress') and request.last_activity_at < ${now}::timestamptz - make_interval(days => ${quietDays})`,
  all: () => sql`true`,
};

/** The condition on `request` of a count or a search: what the actor sees, then the filters. */
export function matchingRequests(useCase: UseCase, filters: ListFilters): Expression<SqlBool> {
  return sql<SqlBool>`(${visibleRequests(useCase)} and ${filteredRequests(useCase, filters)})`;
}

/** The filters of a list alone, as a condition on `request`; words are met by what the list reads from (`search/words-source.ts`). */
export function filteredRequests(useCase: UseCase, filters: ListFilters): Expression<SqlBool> {
  const { actor, clock } = useCase;
  const me = (id: string) => (id === 'me' ? actor.personId : id);
  const parts: Expression<SqlBool>[] = [sql`request.district_id = ${actor.districtId}`];
  if (filters.state) parts.push(byState[filters.state](clock.now().toString()));
  if (filters.status?.length) parts.push(sql`request.status = any(${filters.status}::text[])`);
  if (filters.schoolId) parts.push(sql`request.school_id = ${filters.schoolId}`);
  if (filters.regionId) parts.push(sql`request.school_id = any(${schoolsOfRegions(actor, regionsOf(actor, filters.regionId))})`);
  if (filters.functionId) parts.push(sql`request.function_id = ${filters.functionId}`);
  if (filters.departmentId) parts.push(sql`request.department_id = any(${filters.departmentId === 'mine' ? scopeOf(actor, 'departmentId') : [filters.departmentId]}::uuid[])`);
  if (filters.ownerId) parts.push(sql`request.owner_id = ${me(filters.ownerId)}`);
  if (filters.requestedBy) parts.push(sql`request.requested_by = ${me(filters.requestedBy)}`);
  if (filters.lane) parts.push(ordinary);
  if (filters.dueFrom) parts.push(sql`request.next_due_at >= (${filters.dueFrom}::date)::timestamp at time zone ${actor.timeZone}`);
  if (filters.catalogItemId) parts.push(sql`request.catalog_item_id = ${filters.catalogItemId}`);
  if (filters.offered) parts.push(sql`request.id = any(array(select request_id from handoff where district_id = ${actor.districtId} and to_id = ${actor.personId} and answer is null))`);
  if (filters.watched) parts.push(isWatched(useCase));
  if (filters.unmovedSince) parts.push(sql`request.closed_at is null and request.status in ('submitted', 'acknowledged', 'in_progress') and request.last_activity_at < ${filters.unmovedSince}`);
  if (filters.search && 'number' in filters.search) parts.push(sql`request.number = ${filters.search.number}`);
  return sql<SqlBool>`(${sql.join(parts, sql` and `)})`;
}
