import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';

/** A school in force with the region it is in today. Throws AppError `not_found`. */
export async function requireSchool({ db, actor }: UseCase, id: string): Promise<{ id: string; regionId: string | null }> {
  const { rows } = await sql<{ id: string; regionId: string | null }>`
    select s.id, m.region_id from school s left join region_membership m on m.district_id = s.district_id and m.school_id = s.id and m.valid_from <= ${actor.today} and (m.valid_to is null or m.valid_to > ${actor.today})
    where s.district_id = ${actor.districtId} and s.id = ${id} and s.ended_at is null`.execute(db);
  if (!rows[0]) throw new AppError('not_found', 'There is no such school.');
  return rows[0];
}
