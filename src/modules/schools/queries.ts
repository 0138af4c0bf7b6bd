import { sql, type Expression, type SqlBool } from 'kysely';
import type { UseCase } from '../people/index.ts';
import type { SchoolReply, SchoolsReply } from './contract.ts';

type SchoolRow = SchoolsReply['items'][number];
export type SchoolFacts = Omit<SchoolReply, 'abilities'>;

const facts = (districtId: string, today: string) => sql`school.id, school.state_code, school.name, school.short_name, school.level, school.grades, school.town, school.enrollment,
  (select json_build_object('id', region.id, 'name', region.name) from region_membership m join region on region.district_id = m.district_id and region.id = m.region_id
    where m.district_id = ${districtId} and m.school_id = school.id and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to > ${today})) as region,
  (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.full_name, 'title', p.title, 'email', p.email) order by p.full_name), '[]') from role_grant g join person p on p.district_id = g.district_id and p.id = g.person_id and p.ended_at is null
    where g.district_id = ${districtId} and g.school_id = school.id and g.role = 'school_leader' and g.valid_from <= ${today} and (g.valid_to is null or g.valid_to > ${today})) as leaders`;

/** Schools in force that meet the condition, by name, and how many there are in all. */
export async function schoolRows({ db, actor }: UseCase, where: Expression<SqlBool>, after: { name: string; id: string } | undefined, limit: number): Promise<{ rows: SchoolRow[]; total: number }> {
  const beyond = after ? sql<SqlBool>`(school.name, school.id) > (${after.name}, ${after.id}::uuid)` : sql<SqlBool>`true`;
  const matching = sql<SqlBool>`school.district_id = ${actor.districtId} and school.ended_at is null and ${where}`;
  const { rows } = await sql<SchoolRow & { total: number }>`
    select ${facts(actor.districtId, actor.today)}, (select count(*) from school where ${matching}) as total
    from school where ${matching} and ${beyond} order by school.name, school.id limit ${limit}`.execute(db);
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** How many schools there are in each region today, and of each level, under the conditions that the other filters set. */
export async function schoolFacets({ db, actor }: UseCase, where: { regions: Expression<SqlBool>; levels: Expression<SqlBool> }): Promise<SchoolsReply['facets']> {
  const inForce = sql<SqlBool>`school.district_id = ${actor.districtId} and school.ended_at is null`;
  const { rows: regions } = await sql<SchoolsReply['facets']['regions'][number]>`
    select region.id, region.name, count(*) as schools from school
    join region_membership m on m.district_id = school.district_id and m.school_id = school.id and m.valid_from <= ${actor.today} and (m.valid_to is null or m.valid_to > ${actor.today})
    join region on region.district_id = m.district_id and region.id = m.region_id
    where ${inForce} and ${where.regions} group by region.id, region.name, region.number order by region.number, region.id`.execute(db);
  const { rows: levels } = await sql<SchoolsReply['facets']['levels'][number]>`
    select school.level, count(*) as schools from school where ${inForce} and ${where.levels} group by school.level order by 2 desc, 1`.execute(db);
  return { regions, levels };
}

export async function schoolPage({ db, actor }: UseCase, id: string): Promise<SchoolFacts | undefined> {
  const { rows } = await sql<SchoolFacts>`
    select ${facts(actor.districtId, actor.today)}, school.local_code, school.address, school.zip, school.latitude, school.longitude, school.year_label, school.source,
      (select coalesce(json_agg(json_build_object('studentGroup', student_group, 'percent', percent, 'yearLabel', s.year_label, 'source', s.source) order by student_group), '[]') from school_group_share s
        where s.district_id = school.district_id and s.school_id = school.id and s.ended_at is null) as group_shares
    from school where school.district_id = ${actor.districtId} and school.id = ${id} and school.ended_at is null`.execute(db);
  return rows[0];
}
