import { sql } from 'kysely';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import type { Place } from '../abilities.ts';

/** The place that is meant, a school with its region of today. Throws AppError `not_found`. */
export async function findPlace({ db, actor }: UseCase, { schoolId, regionId }: { schoolId?: string | undefined; regionId?: string | undefined }): Promise<Place> {
  if (!schoolId && !regionId) return { schoolId: null, regionId: null };
  const { rows } = await sql<{ regionId: string | null }>`
    select (select m.region_id from region_membership m where m.district_id = ${actor.districtId} and m.school_id = school.id and m.valid_from <= ${actor.today}::date and (m.valid_to is null or m.valid_to > ${actor.today}::date)) as region_id
    from school where district_id = ${actor.districtId} and id = ${schoolId ?? null}::uuid
    union all select id from region where district_id = ${actor.districtId} and id = ${regionId ?? null}::uuid and ${schoolId ?? null}::uuid is null`.execute(db);
  if (!rows[0]) throw new AppError('not_found', schoolId ? 'There is no such school.' : 'There is no such region.');
  return { schoolId: schoolId ?? null, regionId: rows[0].regionId };
}
