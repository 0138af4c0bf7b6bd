import { sql } from 'kysely';
import { recordAct } from '../../platform/audit/record-act.ts';
import { requireAbility } from '../../platform/authorization/abilities.ts';
import { insertMany } from '../../platform/database/insert-many.ts';
import { AppError } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { UseCase } from '../people/index.ts';
import { abilitiesOnRegion } from './abilities.ts';
import { planMove, type SchoolMove } from './plan-move.ts';

/** Puts schools into a region from a day. Where they were ends on that day; what was true before stays readable. */
export async function moveSchools(useCase: UseCase, move: SchoolMove): Promise<{ moved: number }> {
  requireAbility(abilitiesOnRegion(useCase.actor, move.regionId), 'draw');
  const { db, actor, clock } = useCase;
  const { from, region, moving, refused } = await planMove(useCase, move);
  if (refused[0]) throw new AppError('membership_later', refused[0].sentence, { schoolIds: refused.map((school) => school.id) });
  const ids = moving.map((school) => school.id);
  await sql`update region_membership m set valid_to = ${from} where m.district_id = ${actor.districtId} and m.school_id = any(${ids}::uuid[]) and m.valid_from < ${from} and (m.valid_to is null or m.valid_to > ${from})`.execute(db);
  await insertMany(db, 'regionMembership', ids.map((schoolId) => ({ districtId: actor.districtId, id: newId(), regionId: region.id, schoolId, validFrom: from, recordedBy: actor.personId, recordedAt: clock.now().toString() })));
  await recordAct(useCase, { act: 'region.schools_moved', subjectType: 'region', subjectId: region.id, details: { schools: ids.length, from } });
  return { moved: ids.length };
}
