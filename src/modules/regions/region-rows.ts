import { sql } from 'kysely';
import type { z } from 'zod';
import type { UseCase } from '../people/index.ts';
import type { listRegions } from './contract.ts';
import { functionThereIs, inForce, serves } from './in-force.ts';

export type RegionRow = z.output<typeof listRegions.schemas.reply>['items'][number];

/** The regions there are on a local day, or the one asked for, with their size, leaders and holes as they were then. */
export async function regionRows({ db, actor }: UseCase, { on, id = null }: { on: string; id?: string | null }): Promise<RegionRow[]> {
  const leaders = (role: string) => sql`(select coalesce(json_agg(json_build_object('id', p.id, 'name', p.full_name) order by p.full_name), '[]') from role_grant g join person p on p.district_id = g.district_id and p.id = g.person_id and ${serves(actor, on)}
    where g.district_id = region.district_id and g.region_id = region.id and g.role = ${role} and ${inForce('g', on)})`;
  const { rows } = await sql<RegionRow>`
    select region.id, region.number, region.name, region.valid_from, region.valid_to, size.schools as school_count, size.enrollment,
      ${leaders('regional_superintendent')} as superintendents, ${leaders('operational_leader')} as operational_leaders,
      (select count(*) from support_function f where f.district_id = region.district_id and ${functionThereIs(actor, on)} and not exists (
        select from team_assignment t join person p on p.district_id = t.district_id and p.id = t.person_id and ${serves(actor, on)}
        where t.district_id = f.district_id and t.region_id = region.id and t.function_id = f.id and t.duty in ('holder', 'cover') and ${inForce('t', on)})) as holes
    from region cross join lateral (
      select count(*) as schools, coalesce(sum(school.enrollment), 0) as enrollment from region_membership m join school on school.district_id = m.district_id and school.id = m.school_id
      where m.district_id = region.district_id and m.region_id = region.id and ${inForce('m', on)}) as size
    where region.district_id = ${actor.districtId} and ${inForce('region', on)} and (${id}::uuid is null or region.id = ${id}::uuid) order by region.number, region.id`.execute(db);
  return rows;
}
