import { sql, type Kysely } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { DB } from '../../../database/schema.generated.ts';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Actor, Grant } from './actor.ts';

interface Row {
  districtId: string;
  personId: string;
  name: string;
  timeZone: string;
  grants: (Grant & { validFrom: string; validTo: string | null })[];
}

/**
 * The actor behind a sign-in or a person id, in one statement; undefined when there is none or they have left.
 * Runs outside the wall: who somebody is must be known before their district is.
 */
export async function findActor(owner: Kysely<DB>, clock: Clock, who: { loginId: string } | { personId: string }): Promise<Actor | undefined> {
  const match = 'loginId' in who ? sql`person.login_id = ${who.loginId}` : sql`person.id = ${who.personId}`;
  const { rows } = await sql<Row>`
    select person.district_id, person.id as person_id, person.full_name as name, district.time_zone,
      coalesce((
        select json_agg(json_build_object('role', role, 'schoolId', school_id, 'regionId', region_id, 'departmentId', department_id,
          'validFrom', valid_from, 'validTo', valid_to))
        from role_grant where role_grant.district_id = person.district_id and role_grant.person_id = person.id
      ), '[]') as grants
    from person join district on district.id = person.district_id
    where ${match} and person.ended_at is null`.execute(owner);
  const row = rows[0];
  if (!row) return undefined;
  const today = clock.now().toZonedDateTimeISO(row.timeZone).toPlainDate();
  const inForce = (grant: Row['grants'][number]) =>
    Temporal.PlainDate.compare(grant.validFrom, today) <= 0 && (grant.validTo === null || Temporal.PlainDate.compare(today, grant.validTo) < 0);
  const grants = row.grants.filter(inForce).map(({ role, schoolId, regionId, departmentId }) => ({ role, schoolId, regionId, departmentId }));
  return { districtId: row.districtId, personId: row.personId, name: row.name, timeZone: row.timeZone, today: today.toString(), grants };
}
