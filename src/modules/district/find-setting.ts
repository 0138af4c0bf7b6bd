import type { DistrictUseCase } from '../people/index.ts';
import { policySettings, type PolicyKey, type PolicyValue } from './policy-settings.ts';

/** The value of a policy number on a local day: the newest dated row up to that day, or the product's own default. */
export async function findSetting<K extends PolicyKey>({ db, actor }: DistrictUseCase, key: K, on: string = actor.today): Promise<PolicyValue<K>> {
  const row = await db
    .selectFrom('policySetting')
    .where('districtId', '=', actor.districtId)
    .where('key', '=', key)
    .where('validFrom', '<=', on)
    .select('value')
    .orderBy('validFrom', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (row ? row.value : policySettings[key].fallback) as PolicyValue<K>;
}
