import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { UseCase } from '../../people/index.ts';

/** SQL over `request`: the actor watches it, or its school. Says nothing of sight. */
export function isWatched({ actor }: Pick<UseCase, 'actor'>): RawBuilder<SqlBool> {
  const mine = sql`from watch where district_id = ${actor.districtId} and person_id = ${actor.personId} and until is null`;
  return sql<SqlBool>`(request.id = any(array(select request_id ${mine} and request_id is not null)) or request.school_id = any(array(select school_id ${mine} and school_id is not null)))`;
}
