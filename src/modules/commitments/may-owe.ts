import { sql } from 'kysely';
import type { DistrictUseCase } from '../people/index.ts';
import type { JudgedCommitment } from './abilities.ts';

/** Whether a person holds, on the actor's day, a role of the side that promised: of that school, or of the district. */
export async function mayOwe({ db, actor }: DistrictUseCase, personId: string, { direction, schoolId }: Pick<JudgedCommitment, 'direction' | 'schoolId'>): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select exists (select from role_grant g join person p on p.district_id = g.district_id and p.id = g.person_id and p.ended_at is null
      where g.district_id = ${actor.districtId} and g.person_id = ${personId} and g.valid_from <= ${actor.today} and (g.valid_to is null or g.valid_to > ${actor.today})
        and case when ${direction} = 'by_school' then g.school_id = ${schoolId} else g.school_id is null and g.role <> 'auditor' end) as may`.execute(db);
  return rows[0]!.may;
}
