import { sql, type RawBuilder } from 'kysely';
import type { DistrictUseCase } from '../people/index.ts';

/**
 * The one rule of who may own work, as SQL over a person's id: somebody who has not left and holds, on the actor's day,
 * a role of the district's side that acts (auditors read, and the data office keeps data).
 */
export function mayOwn({ actor }: Pick<DistrictUseCase, 'actor'>, personId: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from person p join role_grant g on g.district_id = p.district_id and g.person_id = p.id
    where p.district_id = ${actor.districtId} and p.id = ${personId} and p.ended_at is null and g.school_id is null and g.role not in ('auditor', 'data_office')
      and g.valid_from <= ${actor.today} and (g.valid_to is null or g.valid_to > ${actor.today}))`;
}
