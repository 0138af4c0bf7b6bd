import { sql, type RawBuilder } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { visibleOrdinary } from '../visibility.ts';

/**
 * SQL of a school's history: promises that were kept or dropped, by the day they ended. Columns `on_date`, `kind`, `key`,
 * `detail`. Not confidential, of what the actor sees.
 */
export function promiseHistory(useCase: UseCase, schoolId: string): RawBuilder<unknown> {
  return sql`
    select commitment.ended_on as on_date, 'promise' as kind, 'promise ' || commitment.id as key,
      json_build_object('id', commitment.id, 'what', commitment.what, 'direction', commitment.direction, 'owner', owner.full_name, 'outcome', commitment.outcome, 'dueOn', commitment.due_on, 'firstDueOn', commitment.first_due_on,
        'reason', (select c.reason from commitment_change c where c.district_id = commitment.district_id and c.commitment_id = commitment.id and c.kind = commitment.outcome order by c.changed_at desc, c.id desc limit 1)) as detail
    from commitment join person owner on owner.district_id = commitment.district_id and owner.id = commitment.owner_id
    where ${visibleOrdinary(useCase)} and commitment.school_id = ${schoolId} and commitment.outcome is not null`;
}
