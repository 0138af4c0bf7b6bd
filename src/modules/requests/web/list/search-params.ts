import type { RequestFilters } from '../../contract.ts';

/** The filter of the list as the address holds it. */
export interface ListSearchParams {
  state?: NonNullable<RequestFilters['state']>;
  q?: string | number;
  /** `me`, or the id of a person. */
  owner?: string;
  functionId?: string;
  regionId?: string;
  schoolId?: string;
  sort?: 'due' | 'newest' | 'oldest' | 'activity';
}

/** The filter as the API takes it: open requests unless one searches or says otherwise. */
export function apiFilters({ state, q, owner, functionId, regionId, schoolId }: ListSearchParams): RequestFilters {
  const filters = { state: state ?? (q ? 'all' : 'open'), q: q === undefined ? undefined : String(q), ownerId: owner, functionId, regionId, schoolId };
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined && value !== '')) as RequestFilters;
}
