import type { UseCase } from '../people/index.ts';

/** The id of the district's measure with a key: null where none is asked for, undefined where the district has none of it. */
export async function findMeasureId({ db, actor }: UseCase, key: string | null | undefined): Promise<string | null | undefined> {
  if (!key) return null;
  return (await db.selectFrom('measure').where('districtId', '=', actor.districtId).where('key', '=', key).where('endedAt', 'is', null).select('id').executeTakeFirst())?.id;
}
