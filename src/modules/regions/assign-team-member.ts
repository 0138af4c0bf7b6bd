import { sql } from 'kysely';
import { recordAct } from '../../platform/audit/record-act.ts';
import { requireAbility } from '../../platform/authorization/abilities.ts';
import { AppError } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { UseCase } from '../people/index.ts';
import { abilitiesOnRegion } from './abilities.ts';

export interface NewAssignment {
  regionId: string;
  functionId: string;
  personId: string;
  homeDepartmentId: string;
  duty: 'holder' | 'backup' | 'cover';
  sharePercent: number;
  validFrom?: string | undefined;
  validTo?: string | undefined;
  reason?: string | undefined;
}

/** Gives somebody a seat, a backup duty or a cover for a time; with it the role of a team member of that region. */
export async function assignTeamMember(useCase: UseCase, input: NewAssignment): Promise<{ id: string }> {
  requireAbility(abilitiesOnRegion(useCase.actor, input.regionId), 'staff');
  const { db, actor, clock } = useCase;
  const id = newId();
  const now = clock.now().toString();
  const validFrom = input.validFrom ?? actor.today;
  if (input.validTo && input.validTo <= validFrom) throw new AppError('assignment_dates', 'The day it ends comes after the day it begins.');
  const person = await db.selectFrom('person').where('districtId', '=', actor.districtId).where('id', '=', input.personId).select('endedAt').executeTakeFirst();
  if (person?.endedAt) throw new AppError('person_left', 'This person has left the district. Choose somebody else.');
  await db
    .insertInto('teamAssignment')
    .values({ ...input, districtId: actor.districtId, id, validFrom, validTo: input.validTo ?? null, reason: input.reason ?? null, recordedBy: actor.personId, recordedAt: now })
    .execute()
    .catch((error: { code?: string }) => {
      if (error.code === '23P01') throw new AppError('conflict', 'This person has a duty for this function and region on these days already.');
      if (error.code === '23503') throw new AppError('not_found', 'The person, region, function or department does not exist.');
      throw error;
    });
  await sql`insert into role_grant (district_id, id, person_id, role, region_id, valid_from, valid_to, granted_by, granted_at)
    select ${actor.districtId}, ${newId()}, ${input.personId}, 'team_member', ${input.regionId}, ${validFrom}, ${input.validTo ?? null}, ${actor.personId}, ${now}
    where not exists (select from role_grant g where g.district_id = ${actor.districtId} and g.person_id = ${input.personId} and g.role = 'team_member' and g.region_id = ${input.regionId}
      and g.valid_from <= ${validFrom} and (g.valid_to is null or g.valid_to >= coalesce(${input.validTo ?? null}::date, 'infinity'::date)))`.execute(db);
  await recordAct(useCase, { act: 'team.assigned', subjectType: 'region', subjectId: input.regionId, ...(input.reason ? { reason: input.reason } : {}), details: { personId: input.personId, duty: input.duty } });
  return { id };
}
