import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { inForce } from '../in-force.ts';

export interface SchoolOnMap {
  id: string;
  name: string;
  level: string;
  regionId: string;
}

/** The schools of a region, or of all, on a local day, by name. A school that has ended is on a map of before its end. One statement. */
export async function schoolsOnMap({ db, actor }: Pick<UseCase, 'db' | 'actor'>, { on, regionId = null }: { on: string; regionId?: string | null }): Promise<SchoolOnMap[]> {
  const { rows } = await sql<SchoolOnMap>`
    select school.id, school.short_name as name, school.level, m.region_id from region_membership m join school on school.district_id = m.district_id and school.id = m.school_id
    where m.district_id = ${actor.districtId} and (${regionId}::uuid is null or m.region_id = ${regionId}::uuid) and ${inForce('m', on)}
      and (school.ended_at is null or (school.ended_at at time zone ${actor.timeZone})::date > ${on}::date)
    order by school.short_name, school.id`.execute(db);
  return rows;
}
