import type { Database } from '../platform/database/database.ts';

/** The district whose mail this installation takes: its own one, or the sample where there is no other. With several nobody can say. */
export async function findMailDistrict(database: Database): Promise<string | undefined> {
  const districts = await database.owner.selectFrom('district').select(['id', 'isSample']).execute();
  const own = districts.filter((district) => !district.isSample);
  const meant = own.length > 0 ? own : districts;
  return meant.length === 1 ? meant[0]!.id : undefined;
}
