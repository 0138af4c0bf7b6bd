import { sql, type RawBuilder } from 'kysely';
import type { UseCase } from '../../people/index.ts';

/** SQL of a school's history: the regions it belonged to, from when to when. Columns `on_date`, `kind`, `key`, `detail`. The map is everybody's to read. */
export function regionHistory({ actor }: Pick<UseCase, 'actor'>, schoolId: string): RawBuilder<unknown> {
  return sql`
    select m.valid_from as on_date, 'region' as kind, 'region ' || m.id as key, json_build_object('id', r.id, 'name', r.name, 'until', m.valid_to) as detail
    from region_membership m join region r on r.district_id = m.district_id and r.id = m.region_id
    where m.district_id = ${actor.districtId} and m.school_id = ${schoolId} and m.valid_from <= ${actor.today}::date and (m.valid_to is null or m.valid_to > m.valid_from)`;
}
