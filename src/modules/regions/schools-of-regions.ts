import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '../people/index.ts';

/** SQL: the ids of the schools that are in the regions on the actor's day. */
export function schoolsOfRegions({ districtId, today }: Pick<Actor, 'districtId' | 'today'>, regionIds: string[]): RawBuilder<string[]> {
  return sql`array(select school_id from region_membership where district_id = ${districtId} and region_id = any(${regionIds}::uuid[])
    and valid_from <= ${today} and (valid_to is null or valid_to > ${today}))`;
}
