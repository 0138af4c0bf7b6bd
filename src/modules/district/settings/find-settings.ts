import { sql } from 'kysely';
import { z } from 'zod';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnDistrict } from '../abilities.ts';
import { policySettings } from '../policy-settings.ts';

type Value = number | string | boolean;

interface Row {
  key: string;
  value: Value;
  validFrom: string;
  setBy: string | null;
  setAt: string;
}

/** Every policy number with what holds today and every dated value, the newest first. */
export async function findSettings({ db, actor }: UseCase) {
  const { rows } = await sql<Row>`
    select s.key, s.value, s.valid_from, p.full_name as set_by, to_char(s.set_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as set_at
    from policy_setting s left join person p on p.district_id = s.district_id and p.id = s.set_by
    where s.district_id = ${actor.districtId} order by s.valid_from desc`.execute(db);
  const items = Object.entries(policySettings).map(([key, setting]) => {
    const history = rows.filter((row) => row.key === key).map(({ key: _, ...row }) => row);
    const held = history.find((row) => row.validFrom <= actor.today);
    const choices = setting.schema instanceof z.ZodEnum ? (setting.schema.options as string[]) : null;
    return { key, about: setting.about, unit: setting.unit, value: held?.value ?? setting.fallback, fallback: setting.fallback as Value, choices, asksReason: 'weakened' in setting, since: held?.validFrom ?? null, history };
  });
  return { items, mayEdit: abilitiesOnDistrict(actor).set_policy.allowed };
}
