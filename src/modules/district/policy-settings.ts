import { z } from 'zod';

const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time of the day, as 07:30.');

/** Every policy number of the product: what it rules, its unit, and what holds until a district says otherwise. Dated rows override. What protects people is `weakened` only with a reason. */
export const policySettings = {
  reopen_window_school_days: { about: 'School days after closing in which the school may open a request again.', schema: z.number().int().min(1).max(365), unit: 'school days', fallback: 20 },
  /** Five days of 8.5 hours. */
  piece_promise_minutes: { about: 'Time a department has for its piece, in open school minutes, unless the asker says otherwise.', schema: z.number().int().min(1).max(100_000), unit: 'school minutes', fallback: 2_550 },
  escalation_operational_leader_minutes: { about: 'Open school time after a missed promise at which the region’s operational leader is told.', schema: z.number().int().min(1).max(100_000), unit: 'school minutes', fallback: 240 },
  escalation_superintendent_minutes: { about: 'The same for the regional superintendent.', schema: z.number().int().min(1).max(100_000), unit: 'school minutes', fallback: 510 },
  escalation_department_head_minutes: { about: 'The same for the head of the department that owns the function.', schema: z.number().int().min(1).max(100_000), unit: 'school minutes', fallback: 1_020 },
  escalation_chief_minutes: { about: 'The same for the leaders of the district.', schema: z.number().int().min(1).max(100_000), unit: 'school minutes', fallback: 2_550 },
  mail_per_address_hour: { about: 'Mails of one address in an hour that become something; what is over waits for a person.', schema: z.number().int().min(0).max(100_000), unit: 'mails', fallback: 20 },
  mail_per_request_hour: { about: 'The same for the mails to one request.', schema: z.number().int().min(0).max(100_000), unit: 'mails', fallback: 30 },
  mail_per_hour: { about: 'The same for the whole mailbox.', schema: z.number().int().min(0).max(10_000_000), unit: 'mails', fallback: 1_000 },
  mail_tries: { about: 'How often a mail is handed to the mail server before it counts as undeliverable. A server that is away is waited for.', schema: z.number().int().min(1).max(100), unit: 'tries', fallback: 8 },
  message_recall_seconds: { about: 'Time in which a message may be taken back before anybody else sees it.', schema: z.number().int().min(0).max(600), unit: 'seconds', fallback: 15 },
  send_later_at: { about: 'Local time of “send on the next school day”.', schema: localTime, unit: 'local time', fallback: '07:30' },
  digest_at: { about: 'Local time of the daily digest on school days, unless a person says otherwise.', schema: localTime, unit: 'local time', fallback: '07:00' },
  quiet_from: { about: 'Local time from which no mail is sent to people, unless they say otherwise; it waits until the next school day.', schema: localTime, unit: 'local time', fallback: '18:00' },
  quiet_until: { about: 'Local time until which no mail is sent.', schema: localTime, unit: 'local time', fallback: '07:00' },
  urgent_news: { about: 'What is mailed at once also in quiet hours.', schema: z.enum(['none', 'escalated', 'escalated_and_offered']), unit: 'manner', fallback: 'none' },
  guest_days: { about: 'Days for which a guest of one request may take part, unless ended before.', schema: z.number().int().min(1).max(365), unit: 'days', fallback: 30 },
  guest_messages_hour: { about: 'Messages that a guest may write by link in an hour.', schema: z.number().int().min(0).max(1_000), unit: 'messages', fallback: 20 },
  undo_seconds: { about: 'Time in which whoever answered an offer may take the answer back.', schema: z.number().int().min(15).max(3_600), unit: 'seconds', fallback: 60 },
  follow_up_first_school_days: { about: 'School days of silence of the school, while we wait for it, after which it is reminded.', schema: z.number().int().min(1).max(100), unit: 'school days', fallback: 3 },
  follow_up_second_school_days: { about: 'School days after the first reminder at which it is reminded a second time.', schema: z.number().int().min(1).max(100), unit: 'school days', fallback: 3 },
  follow_up_propose_school_days: { about: 'School days after the second reminder at which closing is proposed.', schema: z.number().int().min(1).max(100), unit: 'school days', fallback: 4 },
  follow_up_close_school_days: { about: 'School days that a school has to answer such a proposal before it is closed.', schema: z.number().int().min(1).max(100), unit: 'school days', fallback: 5 },
  safety_office_phone: { about: 'Telephone of the district’s safety office, shown after 911 where something reads like an emergency. Empty where there is none.', schema: z.string().trim().max(60), unit: 'telephone', fallback: '' },
  evidence_fewest_students: { about: 'Students that a figure must be of to be shown. Figures of fewer are hidden, and what would give them away.', schema: z.number().int().min(5).max(100), unit: 'students', fallback: 10, weakened: (before: number, after: number) => after < before },
  evidence_ends_of_shares: { about: 'Whether shares near 0 and 100 percent are shown as ends, as “5 % or less”, by the number of students.', schema: z.enum(['coded', 'exact']), unit: 'manner', fallback: 'coded', weakened: (_: string, after: string) => after === 'exact' },
  need_index_draws: { about: 'How often weights are drawn at random to see how ranks by a need index hold.', schema: z.number().int().min(100).max(5_000), unit: 'draws', fallback: 1_000 },
  tier_review_answer_school_days: { about: 'School days in which a school that asks for a review of its tier is answered.', schema: z.number().int().min(1).max(100), unit: 'school days', fallback: 10 },
  tier_review_school_days: { about: 'School days after which a tier is looked at again, unless another day is set.', schema: z.number().int().min(5).max(250), unit: 'school days', fallback: 60 },
  tier_landing_school_days: { about: 'School days over which planned support declines when a school steps down.', schema: z.number().int().min(1).max(250), unit: 'school days', fallback: 45 },
  match_most_schools: { about: 'Schools that one person serves before a further one is warned of.', schema: z.number().int().min(1).max(500), unit: 'schools', fallback: 20 },
  match_most_share: { about: 'Share of a person’s time in seats before a further school is warned of.', schema: z.number().int().min(10).max(300), unit: 'percent', fallback: 100 },
  service_fewest_answers: { about: 'Answers that a figure of how leaders experience support must be of to be shown.', schema: z.number().int().min(3).max(100), unit: 'answers', fallback: 7 },
  plan_review_by: { about: 'Day of the school year by which the office reviews the plans of schools, as month and day. It holds for plans that begin from then on.', schema: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'Month and day, as 11-01.'), unit: 'month and day', fallback: '11-01' },
  plan_office_department: { about: 'Code of the department that reviews plans for the district. Empty: the department that owns the equity function.', schema: z.string().trim().regex(/^([a-z][a-z0-9_]*)?$/, 'The code of a department.').max(60), unit: 'department', fallback: '' },
  plan_public_copy: { about: 'Whether anybody may read the approved plans of schools without signing in: without names, comments and promises.', schema: z.enum(['off', 'on']), unit: 'manner', fallback: 'off' },
  plan_reminder_school_days: { about: 'School days before a date of a plan on which those who have to act are reminded.', schema: z.number().int().min(1).max(40), unit: 'school days', fallback: 5 },
  plan_reminders_week: { about: 'Reminders about plans that one person is sent in a week at most; what is over waits, the most urgent first.', schema: z.number().int().min(0).max(50), unit: 'reminders', fallback: 3 },
  plan_share_fewest_schools: { about: 'Schools with requests that a region must have for its share of requests tied to a plan to be shown.', schema: z.number().int().min(2).max(50), unit: 'schools', fallback: 3 },
  summer_mode: { about: 'What weekdays between two school years count as: office days or closed.', schema: z.enum(['office_hours', 'closed']), unit: 'manner', fallback: 'office_hours' },
} as const;

export type PolicyKey = keyof typeof policySettings;
export type PolicyValue<K extends PolicyKey> = z.infer<(typeof policySettings)[K]['schema']>;
