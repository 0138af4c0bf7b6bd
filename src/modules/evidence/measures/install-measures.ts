import { insertMany } from '../../../platform/database/insert-many.ts';
import { newId } from '../../../platform/ids.ts';
import type { DistrictUseCase } from '../../people/index.ts';
import { standardMeasures } from './standard-measures.ts';

/** Ids of the measures by key; standard ones that the district does not have yet are put into its catalogue. */
export async function installMeasures({ db, actor, clock }: Pick<DistrictUseCase, 'db' | 'clock'> & { actor: { districtId: string } }, keys: string[]): Promise<Map<string, string>> {
  const { districtId } = actor;
  const known = await db.selectFrom('measure').where('districtId', '=', districtId).where('endedAt', 'is', null).select(['id', 'key']).execute();
  const ids = new Map(known.map(({ id, key }) => [key, id]));
  const createdAt = clock.now().toString();
  const made = standardMeasures.filter(({ key }) => keys.includes(key) && !ids.has(key)).map((measure) => ({ districtId, id: newId(), ...measure, position: standardMeasures.indexOf(measure), createdAt }));
  await insertMany(db, 'measure', made);
  return new Map([...ids, ...made.map(({ id, key }) => [key, id] as const)]);
}
