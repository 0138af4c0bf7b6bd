import type { Actor } from './actor.ts';
import type { Role } from './role.ts';

export function holdsRole(actor: Actor, ...wanted: Role[]): boolean {
  return actor.grants.some((grant) => wanted.includes(grant.role));
}

/** Ids of the schools, regions or departments in which the actor holds one of the roles. */
export function scopeOf(actor: Actor, kind: 'schoolId' | 'regionId' | 'departmentId', ...wanted: Role[]): string[] {
  const ids = actor.grants.filter((grant) => wanted.length === 0 || wanted.includes(grant.role)).map((grant) => grant[kind]);
  return [...new Set(ids.filter((id) => id !== null))];
}
