import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { UseCase } from './actor.ts';
import type { Role } from './role.ts';

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

/** People in force with their roles in force or to come, by name. */
export async function peopleRows({ db, actor }: UseCase, find: { q?: string | undefined; role?: Role | undefined; limit: number; after?: { name: string; id: string } | undefined }) {
  let query = db
    .selectFrom('person')
    .where('person.districtId', '=', actor.districtId)
    .where('person.endedAt', 'is', null)
    .select((eb) => [
      'person.id',
      'person.fullName as name',
      'person.email',
      'person.phone',
      'person.title',
      'person.isFictional as fictional',
      eb('person.loginId', 'is not', null).as('signsIn'),
      jsonArrayFrom(
        eb
          .selectFrom('roleGrant')
          .whereRef('roleGrant.districtId', '=', 'person.districtId')
          .whereRef('roleGrant.personId', '=', 'person.id')
          .where((or) => or.or([or('roleGrant.validTo', 'is', null), or('roleGrant.validTo', '>', actor.today)]))
          .select(['roleGrant.id', 'roleGrant.role', 'roleGrant.schoolId', 'roleGrant.regionId', 'roleGrant.departmentId', 'roleGrant.validFrom', 'roleGrant.validTo']),
      ).as('roles'),
    ])
    .orderBy('person.fullName')
    .orderBy('person.id')
    .limit(find.limit);
  if (find.q) query = query.where('person.fullName', 'ilike', `%${find.q.replaceAll(/[\\%_]/g, '\\$&')}%`);
  if (find.after) query = query.where(sql<boolean>`(person.full_name, person.id) > (${find.after.name}, ${find.after.id}::uuid)`);
  if (find.role) {
    query = query.where((eb) =>
      eb.exists(
        eb.selectFrom('roleGrant').whereRef('roleGrant.districtId', '=', 'person.districtId').whereRef('roleGrant.personId', '=', 'person.id').where('roleGrant.role', '=', find.role!).select('roleGrant.id'),
      ),
    );
  }
  return query.execute();
}

/** The audit trail, newest first. */
export async function auditRows({ db, actor }: UseCase, find: { subjectId?: string | undefined; limit: number; before?: string | undefined }) {
  let query = db.selectFrom('auditEntry').where('districtId', '=', actor.districtId).selectAll().orderBy('id', 'desc').limit(find.limit);
  if (find.subjectId) query = query.where('subjectId', '=', find.subjectId);
  if (find.before) query = query.where('id', '<', find.before);
  return query.execute();
}
