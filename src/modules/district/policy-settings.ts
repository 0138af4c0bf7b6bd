import { z } from 'zod';

/** Every policy number of the product: what it rules, its unit, and what holds until a district says otherwise. Dated rows override. */
export const policySettings = {
  reopen_window_school_days: { about: 'School days after closing in which the school may open a request again.', schema: z.number().int().min(1).max(365), unit: 'school days', fallback: 20 },
  /** Five days of 8.5 hours. */
  piece_promise_minutes: { about: 'Time a department has for its piece, in open school minutes, unless the asker says otherwise.', schema: z.number().int().min(1).max(100_000), unit: 'school minutes', fallback: 2_550 },
  escalation_operational_leader_minutes: { about: 'Open school time after a missed promise at which the region’s operational leader is told.', schema: z.number().int().min(1).max(100_000), unit: 'school minutes', fallback: 240 },
  escalation_superintendent_minutes: { about: 'The same for the regional superintendent.', schema: z.number().int().min(1).max(100_000), unit: 'school minutes', fallback: 510 },
  escalation_department_head_minutes: { about: 'The same for the head of the department that owns the function.', schema: z.number().int().min(1).max(100_000), unit: 'school minutes', fallback: 1_020 },
  escalation_chief_minutes: { about: 'The same for the leaders of the district.', schema: z.number().int().min(1).max(100_000), unit: 'school minutes', fallback: 2_550 },
  follow_up_first_school_days: { about: 'School days of silence of the school, while we wait for it, after which it is reminded.', schema: z.number().int().min(1).max(100), unit: 'school days', fallback: 3 },
  follow_up_second_school_days: { about: 'School days after the first reminder at which it is reminded a second time.', schema: z.number().int().min(1).max(100), unit: 'school days', fallback: 3 },
  follow_up_propose_school_days: { about: 'School days after the second reminder at which closing is proposed.', schema: z.number().int().min(1).max(100), unit: 'school days', fallback: 4 },
  follow_up_close_school_days: { about: 'School days that a school has to answer such a proposal before it is closed.', schema: z.number().int().min(1).max(100), unit: 'school days', fallback: 5 },
  safety_office_phone: { about: 'Telephone of the district’s safety office, shown after 911 where something reads like an emergency. Empty where there is none.', schema: z.string().trim().max(60), unit: 'telephone', fallback: '' },
  summer_mode: { about: 'What weekdays between two school years count as: office days or closed.', schema: z.enum(['office_hours', 'closed']), unit: 'manner', fallback: 'office_hours' },
} as const;

export type PolicyKey = keyof typeof policySettings;
export type PolicyValue<K extends PolicyKey> = z.infer<(typeof policySettings)[K]['schema']>;
