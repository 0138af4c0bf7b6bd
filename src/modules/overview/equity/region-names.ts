import type { UseCase } from '../../people/index.ts';

/** Every region there ever was, in the order of their numbers. */
export async function regionNames({ db, actor }: UseCase): Promise<{ id: string; name: string }[]> {
  return db.selectFrom('region').where('districtId', '=', actor.districtId).select(['id', 'name']).orderBy('number').orderBy('id').execute();
}
