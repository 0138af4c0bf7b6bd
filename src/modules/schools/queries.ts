import { sql, type Expression, type SqlBool } from 'kysely';
import type { z } from 'zod';
import type { UseCase } from '../people/index.ts';
import type { getSchool, listSchools } from './contract.ts';

type SchoolRow = z.output<typeof listSchools.schemas.reply>['items'][number];
export type SchoolPage = z.output<typeof getSchool.schemas.reply>;

const facts = (districtId: string, today: string) => sql`school.id, school.state_code, school.name, school.short_name, school.level, school.grades, school.town, school.enrollment,
  (select json_build_object('id', region.id, 'name', region.name) from region_membership m join region on region.district_id = m.district_id and region.id = m.region_id
    where m.district_id = ${districtId} and m.school_id = school.id and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to > ${today})) as region,
  (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.full_name) order by p.full_name), '[]') from role_grant g join person p on p.district_id = g.district_id and p.id = g.person_id and p.ended_at is null
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

export async function schoolPage({ db, actor }: UseCase, id: string): Promise<SchoolPage | undefined> {
  const { rows } = await sql<SchoolPage>`
    select ${facts(actor.districtId, actor.today)}, school.local_code, school.address, school.zip, school.latitude, school.longitude, school.year_label, school.source,
      (select coalesce(json_agg(json_build_object('studentGroup', student_group, 'percent', percent, 'yearLabel', s.year_label) order by student_group), '[]') from school_group_share s
        where s.district_id = school.district_id and s.school_id = school.id and s.ended_at is null) as group_shares
    from school where school.district_id = ${actor.districtId} and school.id = ${id} and school.ended_at is null`.execute(db);
  return rows[0];
}
