import { sql } from 'kysely';
import { recordAct } from '../../platform/audit/record-act.ts';
import { requireAbility } from '../../platform/authorization/abilities.ts';
import { AppError } from '../../platform/errors.ts';
import type { UseCase } from '../people/index.ts';
import { abilitiesOnRegion } from './abilities.ts';

/** Ends an assignment from a day; from its own first day, when that is not past, takes it back. With their last duty in the region ends the role of a team member there. */
export async function endTeamAssignment(useCase: UseCase, id: string, { from = useCase.actor.today }: { from?: string | undefined }): Promise<{ id: string }> {
  const { db, actor } = useCase;
  const assignment = await db.selectFrom('teamAssignment').where('districtId', '=', actor.districtId).where('id', '=', id).selectAll().forUpdate().executeTakeFirst();
  if (!assignment) throw new AppError('not_found', 'There is no such assignment.');
  requireAbility(abilitiesOnRegion(actor, assignment.regionId), 'staff');
  const mayBeTakenBack = assignment.validFrom >= actor.today;
  if (from < assignment.validFrom || (from === assignment.validFrom && !mayBeTakenBack)) throw new AppError('assignment_dates', `It began on ${assignment.validFrom}; it can end on a later day.`);
  if (assignment.validTo !== null && from >= assignment.validTo) throw new AppError('assignment_dates', `It ends on ${assignment.validTo} as it is.`);
  await db.updateTable('teamAssignment').set({ validTo: from }).where('districtId', '=', actor.districtId).where('id', '=', id).execute();
  await sql`update role_grant set valid_to = ${from} where district_id = ${actor.districtId} and person_id = ${assignment.personId} and role = 'team_member' and region_id = ${assignment.regionId}
    and valid_from <= ${from} and (valid_to is null or valid_to > ${from}) and not exists (
      select from team_assignment t where t.district_id = ${actor.districtId} and t.person_id = ${assignment.personId} and t.region_id = ${assignment.regionId} and (t.valid_to is null or t.valid_to > ${from}))`.execute(db);
  await recordAct(useCase, { act: 'team.ended', subjectType: 'region', subjectId: assignment.regionId, details: { personId: assignment.personId, from } });
  return { id };
}
