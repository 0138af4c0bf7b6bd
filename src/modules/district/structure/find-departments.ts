import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnDistrict } from '../abilities.ts';

interface Row {
  id: string;
  code: string;
  name: string;
  description: string;
  mailbox: string | null;
  series: string[];
  heads: { id: string; name: string }[];
  functions: { id: string; name: string }[];
}

/** The departments in force, by name, with their heads of today and the functions they own. */
export async function findDepartments({ db, actor }: UseCase) {
  const { rows } = await sql<Row>`
    select d.id, d.code, d.name, d.description, d.mailbox, d.series,
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.full_name) order by p.full_name), '[]') from role_grant g join person p on p.district_id = g.district_id and p.id = g.person_id and p.ended_at is null
        where g.district_id = d.district_id and g.department_id = d.id and g.role = 'department_head' and g.valid_from <= ${actor.today} and (g.valid_to is null or g.valid_to > ${actor.today})) as heads,
      (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name) order by f.position, f.name), '[]') from support_function f where f.district_id = d.district_id and f.department_id = d.id and f.ended_at is null) as functions
    from department d where d.district_id = ${actor.districtId} and d.ended_at is null order by d.name, d.id`.execute(db);
  return { items: rows, mayEdit: abilitiesOnDistrict(actor).edit.allowed };
}
