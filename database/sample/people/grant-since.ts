import type { SampleGrant, SampleRole } from './sample-person.ts';

export type GrantMaker = (role: SampleRole, scope?: Partial<SampleGrant>) => SampleGrant;

/** Grants that began on `since` and still hold, unless the scope says otherwise. */
export function grantSince(since: string): GrantMaker {
  return (role, scope = {}) => ({ role, validFrom: since, validTo: null, ...scope });
}
