import { recordAct } from '../../platform/audit/record-act.ts';
import { requireAbility } from '../../platform/authorization/abilities.ts';
import { AppError } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { abilitiesOnPeople } from './abilities.ts';
import type { UseCase } from './actor.ts';
import { departmentRoles, regionRoles, schoolRoles, type Role } from './role.ts';

export interface NewGrant {
  role: Role;
  schoolId?: string | undefined;
  regionId?: string | undefined;
  departmentId?: string | undefined;
  validFrom?: string | undefined;
  validTo?: string | undefined;
}

/** Gives a role with its scope, from today unless another day is named. */
export async function grantRole(useCase: UseCase, personId: string, grant: NewGrant): Promise<{ id: string }> {
  requireAbility(abilitiesOnPeople(useCase.actor), 'edit');
  const id = await insertGrant(useCase, personId, grant);
  await recordAct(useCase, { act: 'role.granted', subjectType: 'person', subjectId: personId, details: { ...grant } });
  return { id };
}

/** The row of a grant. Throws AppError `role_scope` when the role and its scope do not fit. */
export async function insertGrant({ db, actor, clock }: UseCase, personId: string, grant: NewGrant): Promise<string> {
  checkScope(grant);
  const id = newId();
  await db
    .insertInto('roleGrant')
    .values({
      districtId: actor.districtId,
      id,
      personId,
      role: grant.role,
      schoolId: grant.schoolId ?? null,
      regionId: grant.regionId ?? null,
      departmentId: grant.departmentId ?? null,
      validFrom: grant.validFrom ?? actor.today,
      validTo: grant.validTo ?? null,
      grantedBy: actor.personId,
      grantedAt: clock.now().toString(),
    })
    .execute()
    .catch((error: { code?: string }) => {
      if (error.code === '23503') throw new AppError('not_found', 'The person, school, region or department does not exist.');
      if (error.code === '23514') throw new AppError('role_dates', 'The last day of a role comes after its first.');
      throw error;
    });
  return id;
}

function checkScope(grant: NewGrant): void {
  const wanted = schoolRoles.includes(grant.role) ? 'schoolId' : regionRoles.includes(grant.role) ? 'regionId' : departmentRoles.includes(grant.role) ? 'departmentId' : undefined;
  const given = (['schoolId', 'regionId', 'departmentId'] as const).filter((key) => grant[key] !== undefined);
  if (wanted === undefined && given.length === 0) return;
  if (wanted !== undefined && given.length === 1 && given[0] === wanted) return;
  throw new AppError('role_scope', wanted === undefined ? 'This role holds for the whole district and takes no scope.' : `This role needs exactly one scope: ${wanted}.`, { wanted: wanted ?? null });
}
