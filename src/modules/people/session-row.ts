import { sql } from 'kysely';
import type { UseCase } from './actor.ts';

interface SessionRow {
  email: string | null;
  districtName: string;
  districtShortName: string;
  isSample: boolean;
  scopes: Record<string, string>;
}

/** The actor's address, district, and the names of the schools, regions and departments of their roles. */
export async function sessionRow({ db, actor }: UseCase): Promise<SessionRow> {
  const scopeIds = actor.grants.map((grant) => grant.schoolId ?? grant.regionId ?? grant.departmentId).filter((id) => id !== null);
  const { rows } = await sql<SessionRow>`
    select person.email, district.name as district_name, district.short_name as district_short_name, district.is_sample,
      coalesce((select json_object_agg(id, name) from (
        select id, name from school where district_id = ${actor.districtId} and id = any(${scopeIds}::uuid[])
        union all select id, name from region where district_id = ${actor.districtId} and id = any(${scopeIds}::uuid[])
        union all select id, name from department where district_id = ${actor.districtId} and id = any(${scopeIds}::uuid[])
      ) scope), '{}') as scopes
    from person join district on district.id = person.district_id
    where person.district_id = ${actor.districtId} and person.id = ${actor.personId}`.execute(db);
  return rows[0]!;
}
