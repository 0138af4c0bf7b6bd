import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { scopeOf, type UseCase } from '../../../people/index.ts';

/** Where notes are found, as a condition on `request`: on the district's side of it (`sideOf`), and never by whoever has roles in schools alone. Undefined when that is nowhere. */
export function notesInSight({ actor }: Pick<UseCase, 'actor'>): RawBuilder<SqlBool> | undefined {
  const schools = scopeOf(actor, 'schoolId');
  const otherRoles = actor.grants.some((grant) => grant.schoolId === null);
  if (!otherRoles) return undefined;
  return schools.length > 0 ? sql<SqlBool>`request.school_id <> all(${schools}::uuid[])` : sql<SqlBool>`true`;
}
