import { sql } from 'kysely';
import type { DistrictUseCase } from '../people/index.ts';
import { policySettings, type PolicyKey, type PolicyValue } from './policy-settings.ts';

/** The value of a policy number on a local day: the newest dated row up to that day, or the product's own default. */
export async function findSetting<K extends PolicyKey>(useCase: DistrictUseCase, key: K, on: string = useCase.actor.today): Promise<PolicyValue<K>> {
  return (await findSettings(useCase, [key], on))[key];
}

/** Several policy numbers as `findSetting`, in one statement. */
export async function findSettings<K extends PolicyKey>({ db, actor }: DistrictUseCase, keys: K[], on: string = actor.today): Promise<{ [Key in K]: PolicyValue<Key> }> {
  const { rows } = await sql<{ key: K; value: PolicyValue<K> }>`
    select distinct on (key) key, value from policy_setting
    where district_id = ${actor.districtId} and key = any(${keys}::text[]) and valid_from <= ${on} order by key, valid_from desc`.execute(db);
  const held = new Map(rows.map(({ key, value }) => [key, value]));
  return Object.fromEntries(keys.map((key) => [key, held.has(key) ? held.get(key) : policySettings[key].fallback])) as { [Key in K]: PolicyValue<Key> };
}
