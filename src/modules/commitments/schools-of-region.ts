import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '../people/index.ts';

/** SQL: the ids of the schools that are in the region today. */
export function schoolsOfRegion({ districtId, today }: Pick<Actor, 'districtId' | 'today'>, regionId: string): RawBuilder<string[]> {
  return sql`array(select school_id from region_membership where district_id = ${districtId} and region_id = ${regionId} and valid_from <= ${today} and (valid_to is null or valid_to > ${today}))`;
}
