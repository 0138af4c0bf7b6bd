import { recordAct } from '../../../platform/audit/record-act.ts';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnDistrict } from '../abilities.ts';
import { tellCalendarChanged } from '../days/tell-calendar-changed.ts';
import { findSetting } from '../find-setting.ts';
import { policySettings, type PolicyKey } from '../policy-settings.ts';

export interface SettingChange {
  key: string;
  value: number | string | boolean;
  validFrom?: string | undefined;
  /** Why; needed where people are protected less by it. */
  reason?: string | undefined;
}

/** Sets a policy number from a day on, today unless told; never for the past. A second value for the same day replaces the first. */
export async function changeSetting(useCase: UseCase, { key, value, validFrom, reason }: SettingChange): Promise<{ key: string }> {
  const { db, actor, clock } = useCase;
  requireAbility(abilitiesOnDistrict(actor), 'set_policy');
  if (!Object.hasOwn(policySettings, key)) throw new AppError('not_found', 'There is no such policy number.');
  const setting = policySettings[key as PolicyKey];
  const parsed = setting.schema.safeParse(value);
  if (!parsed.success) throw new AppError('value', `${setting.about} ${parsed.error.issues[0]?.message ?? ''}`.trim());
  const from = validFrom ?? actor.today;
  if (from < actor.today) throw new AppError('dates', 'A rule does not change for the past. Choose today or later.');
  const weakened = 'weakened' in setting ? (setting.weakened as (before: unknown, after: unknown) => boolean) : undefined;
  if (weakened?.(await findSetting(useCase, key as PolicyKey, from), parsed.data) && !reason?.trim()) throw new AppError('value', 'This protects people less than before. Say why; the reason is kept.');
  const row = { value: JSON.stringify(parsed.data), setBy: actor.personId, setAt: clock.now().toString() };
  await db
    .insertInto('policySetting')
    .values({ districtId: actor.districtId, id: newId(), key, validFrom: from, ...row })
    .onConflict((conflict) => conflict.columns(['districtId', 'key', 'validFrom']).doUpdateSet(row))
    .execute();
  await recordAct(useCase, { act: 'setting.changed', subjectType: 'district', subjectId: actor.districtId, ...(reason?.trim() ? { reason: reason.trim() } : {}), details: { key, value: parsed.data, validFrom: from } });
  await publish(useCase, { type: 'setting.changed', subjectId: actor.districtId, payload: { key } });
  if (key === 'summer_mode') await tellCalendarChanged(useCase, { subjectId: actor.districtId, reason: 'summer hours changed' });
  return { key };
}
