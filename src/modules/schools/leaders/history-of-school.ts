import { sql, type RawBuilder } from 'kysely';
import type { UseCase } from '../../people/index.ts';

/** SQL of a school's history: who led it from when to when, and its end. Columns `on_date`, `kind`, `key`, `detail`. The directory is everybody's to read. */
export function leaderHistory({ actor }: Pick<UseCase, 'actor'>, schoolId: string): RawBuilder<unknown> {
  const { districtId, today, timeZone } = actor;
  return sql`
    select g.valid_from as on_date, 'leader' as kind, 'leader ' || g.id as key, json_build_object('name', p.full_name, 'until', least(g.valid_to, (p.ended_at at time zone ${timeZone})::date)) as detail
    from role_grant g join person p on p.district_id = g.district_id and p.id = g.person_id
    where g.district_id = ${districtId} and g.school_id = ${schoolId} and g.role = 'school_leader' and g.valid_from <= ${today}::date and (g.valid_to is null or g.valid_to > g.valid_from)
    union all
    select (ended_at at time zone ${timeZone})::date, 'closed', 'closed ' || id, json_build_object('name', name) from school where district_id = ${districtId} and id = ${schoolId} and ended_at is not null`;
}
