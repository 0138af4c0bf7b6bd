import { z } from 'zod';

/** Every policy number of the product: its unit, what holds until a district says otherwise, and why. Dated rows override. */
export const policySettings = {
  /** School days after closing in which the school may reopen a request. */
  reopen_window_school_days: { schema: z.number().int().min(1).max(365), unit: 'school days', fallback: 20 },
  /** Promise of a department's piece, in open school minutes: five days of 8.5 hours. */
  piece_promise_minutes: { schema: z.number().int().min(1).max(100_000), unit: 'school minutes', fallback: 2_550 },
  /** What weekdays outside a school year count as. */
  summer_mode: { schema: z.enum(['office_hours', 'closed']), unit: 'manner', fallback: 'office_hours' },
} as const;

export type PolicyKey = keyof typeof policySettings;
export type PolicyValue<K extends PolicyKey> = z.infer<(typeof policySettings)[K]['schema']>;
