import { sql, type RawBuilder } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { counts } from '../counting/counted-visits.ts';
import { visibleVisits } from '../visibility.ts';

/** SQL of a school's history: visits that were held, by their day. Columns `on_date`, `kind`, `key`, `detail`. Of what counts and the actor sees. */
export function visitHistory(useCase: UseCase, schoolId: string): RawBuilder<unknown> {
  return sql`
    select school_visit.held_on as on_date, 'visit' as kind, 'visit ' || school_visit.id as key,
      json_build_object('number', school_visit.number, 'purpose', school_visit.purpose, 'fromAfar', school_visit.mode = 'virtual', 'minutes', school_visit.minutes, 'by', (
        select string_agg(p.full_name, ', ' order by p.full_name, p.id) from school_visit_person came join person p on p.district_id = came.district_id and p.id = came.person_id
        where came.district_id = school_visit.district_id and came.visit_id = school_visit.id and came.version = school_visit.version)) as detail
    from school_visit where ${visibleVisits(useCase)} and school_visit.school_id = ${schoolId} and ${counts}`;
}
