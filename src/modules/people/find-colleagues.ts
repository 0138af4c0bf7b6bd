import type { Actor, UseCase } from './actor.ts';

/** Other people of the actor's district as they would act today, to judge what they see. Who left is not among them. */
export async function findColleagues({ db, actor }: UseCase, personIds: string[]): Promise<Actor[]> {
  if (personIds.length === 0) return [];
  const { districtId, timeZone, today } = actor;
  const people = await db.selectFrom('person').where('districtId', '=', districtId).where('id', 'in', personIds).where('endedAt', 'is', null).select(['id', 'fullName']).execute();
  const grants = await db
    .selectFrom('roleGrant')
    .where('districtId', '=', districtId)
    .where('personId', 'in', personIds)
    .where('validFrom', '<=', today)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>', today)]))
    .select(['personId', 'role', 'schoolId', 'regionId', 'departmentId'])
    .execute();
  return people.map(({ id, fullName }) => ({
    districtId,
    personId: id,
    name: fullName,
    timeZone,
    today,
    grants: grants.filter((grant) => grant.personId === id).map(({ role, schoolId, regionId, departmentId }) => ({ role: role as Actor['grants'][number]['role'], schoolId, regionId, departmentId })),
  }));
}
