import { sql } from 'kysely';
import type { UseCase } from './actor.ts';
import type { Role } from './role.ts';

interface PersonRow {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  title: string | null;
  fictional: boolean;
  signsIn: boolean;
  invitation: { invitedAt: string; sentAt: string | null; expiresAt: string } | null;
  roles: { id: string; role: Role; schoolId: string | null; regionId: string | null; departmentId: string | null; scope: string | null; validFrom: string; validTo: string | null }[];
}

export interface PeopleSearch {
  q?: string | undefined;
  role?: Role | undefined;
  state?: 'signs_in' | 'invited' | 'not_asked' | undefined;
  limit: number;
}

const open = sql`i.district_id = person.district_id and i.person_id = person.id and i.accepted_at is null and i.withdrawn_at is null`;

const ofState = {
  signs_in: sql`person.login_id is not null`,
  invited: sql`person.login_id is null and exists (select from invitation i where ${open})`,
  not_asked: sql`person.login_id is null and not exists (select from invitation i where ${open})`,
};

/** People in force with their roles in force or to come and the invitation that is open, by name. */
export async function peopleRows({ db, actor }: UseCase, { q, role, state, limit }: PeopleSearch, after: { name: string; id: string } | undefined): Promise<PersonRow[]> {
  const like = q ? `%${q.replaceAll(/[\\%_]/g, '\\$&')}%` : undefined;
  const wanted = [
    sql`person.district_id = ${actor.districtId} and person.ended_at is null`,
    ...(like ? [sql`(person.full_name ilike ${like} or person.email ilike ${like})`] : []),
    ...(after ? [sql`(person.full_name, person.id) > (${after.name}, ${after.id}::uuid)`] : []),
    ...(state ? [ofState[state]] : []),
    ...(role ? [sql`exists (select from role_grant g where g.district_id = person.district_id and g.person_id = person.id and g.role = ${role} and ${notOver(actor.today)})`] : []),
  ];
  const { rows } = await sql<PersonRow>`
    select person.id, person.full_name as name, person.email, person.phone, person.title, person.is_fictional as fictional, person.login_id is not null as signs_in,
      case when person.login_id is null then (
        select json_build_object('invitedAt', i.invited_at, 'sentAt', coalesce(i.sent_at, (select o.settled_at from outgoing_mail o where o.district_id = i.district_id and o.purpose = 'invitation' and o.subject_id = i.id and o.person_id = i.person_id and o.state = 'sent')), 'expiresAt', i.expires_at) from invitation i where ${open} order by i.invited_at desc limit 1
      ) end as invitation,
      (select coalesce(json_agg(json_build_object('id', g.id, 'role', g.role, 'schoolId', g.school_id, 'regionId', g.region_id, 'departmentId', g.department_id,
          'scope', coalesce(school.short_name, region.name, department.name), 'validFrom', g.valid_from, 'validTo', g.valid_to) order by g.valid_from, g.role, g.id), '[]')
        from role_grant g
        left join school on school.district_id = g.district_id and school.id = g.school_id
        left join region on region.district_id = g.district_id and region.id = g.region_id
        left join department on department.district_id = g.district_id and department.id = g.department_id
        where g.district_id = person.district_id and g.person_id = person.id and ${notOver(actor.today)}) as roles
    from person where ${sql.join(wanted, sql` and `)} order by person.full_name, person.id limit ${limit}`.execute(db);
  return rows;
}

function notOver(today: string) {
  return sql`(g.valid_to is null or g.valid_to > greatest(${today}::date, g.valid_from))`;
}
