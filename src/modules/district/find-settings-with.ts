import { sql, type RawBuilder } from 'kysely';
import type { DistrictUseCase } from '../people/index.ts';
import { policySettings, type PolicyKey, type PolicyValue } from './policy-settings.ts';

/** Several policy numbers of today and one thing more, in one statement, for roads that are asked often. */
export async function findSettingsWith<K extends PolicyKey, T>({ db, actor }: DistrictUseCase, keys: readonly K[], more: RawBuilder<T>): Promise<{ settings: { [key in K]: PolicyValue<key> }; more: T }> {
  const { rows } = await sql<{ told: Record<string, unknown>; more: T }>`
    select ${more} as more, (select coalesce(json_object_agg(key, value), '{}') from (
      select distinct on (key) key, value from policy_setting
      where district_id = ${actor.districtId} and key = any(${keys as unknown as string[]}::text[]) and valid_from <= ${actor.today}::date order by key, valid_from desc) newest) as told`.execute(db);
  const { told, more: found } = rows[0]!;
  return { settings: Object.fromEntries(keys.map((key) => [key, told[key] ?? policySettings[key].fallback])) as { [key in K]: PolicyValue<key> }, more: found };
}
