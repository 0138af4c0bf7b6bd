import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { findPlace } from './find-place.ts';

export interface Owner {
  id: string;
  name: string;
  about: string;
}

/** Who may be given what the evidence of a place asks for: its leaders, the team of its region, heads of departments, the district's leaders. */
export async function findOwners(useCase: UseCase, asked: { schoolId?: string | undefined; regionId?: string | undefined }): Promise<Owner[]> {
  const { db, actor } = useCase;
  const place = await findPlace(useCase, asked);
  const { rows } = await sql<Owner>`
    select p.id, p.full_name as name, string_agg(distinct coalesce(nullif(p.title, ''), replace(g.role, '_', ' ')), ', ') as about
    from role_grant g join person p on p.district_id = g.district_id and p.id = g.person_id and p.ended_at is null
    where g.district_id = ${actor.districtId} and g.valid_from <= ${actor.today}::date and (g.valid_to is null or g.valid_to > ${actor.today}::date)
      and (g.school_id = ${place.schoolId}::uuid and g.role = 'school_leader' or g.region_id = ${place.regionId}::uuid or g.role in ('department_head', 'district_leader', 'data_office'))
    group by p.id, p.full_name order by p.full_name, p.id limit 500`.execute(db);
  return rows;
}
