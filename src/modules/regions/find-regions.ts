import { sql } from 'kysely';
import { AppError } from '../../platform/errors.ts';
import type { UseCase } from '../people/index.ts';

interface RegionRow {
  id: string;
  number: number;
  name: string;
  validFrom: string;
  validTo: string | null;
  schoolCount: number;
  enrollment: number;
  superintendents: { id: string; name: string }[];
  operationalLeaders: { id: string; name: string }[];
  holes: number;
}

/** The regions on a local day with their size, leaders and empty seats, as they were then. */
export async function findRegions(useCase: UseCase, { on = useCase.actor.today }: { on?: string | undefined }) {
  return { on, items: await regionRows(useCase, on) };
}

/** One region with its schools of the day. Throws AppError `not_found`, also for a region that does not exist on the day. */
export async function getRegion(useCase: UseCase, id: string, { on = useCase.actor.today }: { on?: string | undefined }) {
  const { db, actor } = useCase;
  const region = (await regionRows(useCase, on)).find((row) => row.id === id);
  if (!region) throw new AppError('not_found', 'There is no such region on this day.');
  const { rows: schools } = await sql<{ id: string; name: string; level: string; enrollment: number | null }>`
    select school.id, school.name, school.level, school.enrollment from region_membership m join school on school.district_id = m.district_id and school.id = m.school_id
    where m.district_id = ${actor.districtId} and m.region_id = ${id} and m.valid_from <= ${on} and (m.valid_to is null or m.valid_to > ${on}) order by school.name, school.id`.execute(db);
  return { ...region, schools };
}

async function regionRows({ db, actor }: UseCase, on: string): Promise<RegionRow[]> {
  const holds = (alias: string) => sql`${sql.raw(alias)}.valid_from <= ${on} and (${sql.raw(alias)}.valid_to is null or ${sql.raw(alias)}.valid_to > ${on})`;
  const leaders = (role: string) => sql`(select coalesce(json_agg(json_build_object('id', p.id, 'name', p.full_name) order by p.full_name), '[]') from role_grant g join person p on p.district_id = g.district_id and p.id = g.person_id
    where g.district_id = region.district_id and g.region_id = region.id and g.role = ${role} and ${holds('g')})`;
  const { rows } = await sql<RegionRow>`
    select region.id, region.number, region.name, region.valid_from, region.valid_to,
      (select count(*) from region_membership m where m.district_id = region.district_id and m.region_id = region.id and ${holds('m')}) as school_count,
      (select coalesce(sum(school.enrollment), 0) from region_membership m join school on school.district_id = m.district_id and school.id = m.school_id where m.district_id = region.district_id and m.region_id = region.id and ${holds('m')}) as enrollment,
      ${leaders('regional_superintendent')} as superintendents, ${leaders('operational_leader')} as operational_leaders,
      (select count(*) from support_function f where f.district_id = region.district_id and f.ended_at is null and not exists (
        select from team_assignment t where t.district_id = f.district_id and t.region_id = region.id and t.function_id = f.id and t.duty in ('holder', 'cover') and ${holds('t')})) as holes
    from region where region.district_id = ${actor.districtId} and ${holds('region')} order by region.number, region.id`.execute(db);
  return rows;
}
