import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import type { JudgedSchool } from '../abilities.ts';

/** A school with the regions in which it is today and was on a local day. Throws AppError `not_found`. */
export async function judgeSchool({ db, actor }: UseCase, schoolId: string, heldOn: string): Promise<JudgedSchool & { name: string }> {
  const { rows } = await sql<JudgedSchool & { name: string }>`
    select school.short_name as name, array(select m.region_id from region_membership m where m.district_id = school.district_id and m.school_id = school.id
      and (m.valid_from <= ${actor.today}::date and (m.valid_to is null or m.valid_to > ${actor.today}::date) or m.valid_from <= ${heldOn}::date and (m.valid_to is null or m.valid_to > ${heldOn}::date))) as region_ids
    from school where school.district_id = ${actor.districtId} and school.id = ${schoolId} and school.ended_at is null`.execute(db);
  if (!rows[0]) throw new AppError('not_found', 'There is no such school.');
  return rows[0];
}
