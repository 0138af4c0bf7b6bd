import type { RequestFilters } from '../../contract.ts';

/** The filter of the list as the address holds it. */
export interface ListSearchParams {
  state?: NonNullable<RequestFilters['state']>;
  status?: RequestFilters['status'];
  q?: string | number;
  /** `me`, or the id of a person. */
  owner?: string;
  functionId?: string;
  /** An id, or `mine`. */
  regionId?: string;
  departmentId?: string;
  schoolId?: string;
  watched?: 'me';
  unmovedDays?: number;
  lane?: 'ordinary';
  dueFrom?: string;
  sort?: 'due' | 'newest' | 'oldest' | 'activity';
}

/** The filter as the API takes it: open requests unless one searches or says otherwise. */
export function apiFilters({ state, q, owner, sort: _, ...rest }: ListSearchParams): RequestFilters {
  const filters = { state: state ?? (q ? 'all' : 'open'), q: q === undefined ? undefined : String(q), ownerId: owner, ...rest };
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined && value !== '')) as RequestFilters;
}

/** A kept filter as the address holds it; `apiFilters` the other way round. */
export function searchOf(filters: Record<string, unknown>): ListSearchParams {
  const { ownerId, ...rest } = filters;
  return { ...rest, ...(ownerId ? { owner: ownerId } : {}) } as ListSearchParams;
}
