import { sql } from 'kysely';
import { recordAct } from '../../platform/audit/record-act.ts';
import { requireAbility } from '../../platform/authorization/abilities.ts';
import { AppError } from '../../platform/errors.ts';
import { insertMany } from '../../platform/database/insert-many.ts';
import { newId } from '../../platform/ids.ts';
import type { UseCase } from '../people/index.ts';
import { abilitiesOnRegion } from './abilities.ts';

export interface SchoolMove {
  regionId: string;
  schoolIds: string[];
  from?: string | undefined;
}

/** Puts schools into a region from a day. Where they were ends on that day; what was true before stays readable. */
export async function moveSchools(useCase: UseCase, { regionId, schoolIds, from = useCase.actor.today }: SchoolMove): Promise<{ moved: number }> {
  requireAbility(abilitiesOnRegion(useCase.actor, regionId), 'draw');
  const { db, actor, clock } = useCase;
  const { rows: known } = await sql<{ id: string; stays: boolean; later: boolean }>`
    select school.id,
      exists (select from region_membership m where m.district_id = school.district_id and m.school_id = school.id and m.region_id = ${regionId} and m.valid_from <= ${from} and m.valid_to is null) as stays,
      exists (select from region_membership m where m.district_id = school.district_id and m.school_id = school.id and m.valid_from >= ${from}) as later
    from school where school.district_id = ${actor.districtId} and school.id = any(${schoolIds}::uuid[]) and school.ended_at is null for update`.execute(db);
  if (known.length !== new Set(schoolIds).size) throw new AppError('not_found', 'One of the schools does not exist.');
  const moving = known.filter((school) => !school.stays);
  if (moving.some((school) => school.later)) throw new AppError('membership_later', 'One of the schools has a membership that begins on this day or later. Choose a later day.');
  const ids = moving.map((school) => school.id);
  await sql`update region_membership set valid_to = ${from} where district_id = ${actor.districtId} and school_id = any(${ids}::uuid[]) and valid_from < ${from} and (valid_to is null or valid_to > ${from})`.execute(db);
  await insertMany(db, 'regionMembership', ids.map((schoolId) => ({ districtId: actor.districtId, id: newId(), regionId, schoolId, validFrom: from, recordedBy: actor.personId, recordedAt: clock.now().toString() })));
  await recordAct(useCase, { act: 'region.schools_moved', subjectType: 'region', subjectId: regionId, details: { schools: ids.length, from } });
  return { moved: ids.length };
}
