import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import type { RequestFilters } from '../contract.ts';
import { schoolsOfRegions, visibleRequests } from '../visibility.ts';

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
export function matchingRequests(useCase: UseCase, filters: RequestFilters): Expression<SqlBool> {
  return sql<SqlBool>`(${visibleRequests(useCase)} and ${filteredRequests(useCase, filters)})`;
}

/** The filters of a list alone, as a condition on `request`. */
export function filteredRequests(useCase: UseCase, filters: RequestFilters): Expression<SqlBool> {
  const { actor, clock } = useCase;
  const me = (id: string) => (id === 'me' ? actor.personId : id);
  const parts: Expression<SqlBool>[] = [sql`request.district_id = ${actor.districtId}`];
  if (filters.state) parts.push(byState[filters.state](clock.now().toString()));
  if (filters.status?.length) parts.push(sql`request.status = any(${filters.status}::text[])`);
  if (filters.schoolId) parts.push(sql`request.school_id = ${filters.schoolId}`);
  if (filters.regionId) parts.push(sql`request.school_id = any(${schoolsOfRegions(actor, [filters.regionId])})`);
  if (filters.functionId) parts.push(sql`request.function_id = ${filters.functionId}`);
  if (filters.departmentId) parts.push(sql`request.department_id = ${filters.departmentId}`);
  if (filters.ownerId) parts.push(sql`request.owner_id = ${me(filters.ownerId)}`);
  if (filters.requestedBy) parts.push(sql`request.requested_by = ${me(filters.requestedBy)}`);
  if (filters.catalogItemId) parts.push(sql`request.catalog_item_id = ${filters.catalogItemId}`);
  if (filters.offered) parts.push(sql`request.id = any(array(select request_id from handoff where district_id = ${actor.districtId} and to_id = ${actor.personId} and answer is null))`);
  if (filters.q) parts.push(textMatch(filters.q));
  return sql<SqlBool>`(${sql.join(parts, sql` and `)})`;
}

/** The table, or the view of it in which a search by words may use its index. */
export function requestSource(filters: RequestFilters): RawBuilder<unknown> {
  return sql.raw(filters.q ? 'request_to_search' : 'request');
}

/** A number finds that request; words find what was asked, each as a whole word or the beginning of one. */
function textMatch(q: string): Expression<SqlBool> {
  const number = /^\s*r?-?\s*(\d{1,12})\s*$/i.exec(q)?.[1];
  if (number) return sql<SqlBool>`request.number = ${Number(number)}`;
  const words = q.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return sql<SqlBool>`false`;
  const query = words.slice(0, 12).map((word) => `${word}:*`).join(' & ');
  return sql<SqlBool>`request.search @@ to_tsquery('english', ${query})`;
}
