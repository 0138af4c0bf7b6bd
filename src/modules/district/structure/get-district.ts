import type { UseCase } from '../../people/index.ts';

/** The actor's district and the school year that today belongs to. */
export async function getDistrict({ db, actor }: UseCase) {
  const district = await db.selectFrom('district').where('id', '=', actor.districtId).select(['id', 'name', 'shortName', 'timeZone', 'isSample']).executeTakeFirstOrThrow();
  const schoolYear = await db
    .selectFrom('schoolYear')
    .where('districtId', '=', actor.districtId)
    .where('endedAt', 'is', null)
    .where('startsOn', '<=', actor.today)
    .where('endsOn', '>=', actor.today)
    .select(['id', 'name', 'startsOn', 'endsOn'])
    .executeTakeFirst();
  const { isSample, ...rest } = district;
  return { ...rest, sample: isSample, today: actor.today, schoolYear: schoolYear ?? null };
}
