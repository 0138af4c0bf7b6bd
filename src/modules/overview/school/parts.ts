import { z } from 'zod';

export const named = z.object({ id: z.string(), name: z.string() });
const day = z.string();

/** Who a school is, on its page and on paper. */
export const schoolHead = named.extend({
  shortName: z.string(),
  level: z.string(),
  grades: z.array(z.string()),
  town: z.string().nullable(),
  address: z.string().nullable(),
  zip: z.string().nullable(),
  region: named.nullable(),
  leaders: z.array(named.extend({ title: z.string().nullable(), email: z.string().nullable() })),
  enrollment: z.number().nullable(),
  yearLabel: z.string().nullable(),
  stateCode: z.string(),
  localCode: z.string().nullable(),
  source: z.string(),
  groupShares: z.array(z.object({ studentGroup: z.string(), percent: z.number(), yearLabel: z.string(), source: z.string() })),
});

export const tier = z.object({
  key: z.string(),
  name: z.string(),
  transformation: z.boolean(),
  rationale: z.string(),
  since: day,
  reviewOn: day.nullable(),
  approvedBy: z.string().nullable(),
  planned: z.object({ hours: z.number(), visits: z.number() }).nullable(),
  /** The school asked that it be looked at again, and is promised an answer by this day. */
  openReviewDueOn: day.nullable(),
});

export const requestLine = z.object({
  id: z.string(),
  number: z.number(),
  summary: z.string(),
  status: z.enum(['submitted', 'acknowledged', 'in_progress', 'waiting_on_school', 'waiting_on_department', 'waiting_on_external', 'resolved_pending_confirmation', 'declined', 'closed']),
  statusSince: z.string(),
  function: z.string(),
  owner: named,
  submittedAt: z.string(),
  ageDays: z.number().describe('school days since it was asked'),
  nextDueAt: z.string().nullable(),
  late: z.boolean(),
});
export type RequestLine = z.infer<typeof requestLine>;

/** Counts of all that is open, and the first lines of either side. */
export const openRequests = z.object({ open: z.number(), late: z.number(), waitingOnSchool: z.number(), oldestDays: z.number().nullable(), withDistrict: z.array(requestLine), withSchool: z.array(requestLine) });

export const promiseLine = z.object({
  id: z.string(),
  what: z.string(),
  owner: named,
  source: z.object({ kind: z.enum(['request', 'plan', 'visit', 'meeting', 'coaching', 'survey', 'conversation']), id: z.string().nullable() }),
  dueOn: day,
  late: z.boolean(),
});
export type PromiseLine = z.infer<typeof promiseLine>;
export const promises = z.object({ open: z.number(), late: z.number(), items: z.array(promiseLine) });

export const supporters = z.object({
  superintendent: z.string().nullable(),
  operationalLeader: z.string().nullable(),
  items: z.array(z.object({ functionId: z.string(), function: z.string(), person: z.string().nullable(), standsInFor: z.object({ name: z.string(), until: day }).nullable(), hole: z.boolean() })),
});
export type Supporters = z.infer<typeof supporters>;

const limits = z.object({ estimate: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() });
const keyMeasure = z.object({
  key: z.string(),
  name: z.string(),
  subject: z.string(),
  grade: z.string(),
  period: z.string(),
  /** Hidden is hidden: no number, and why in words. */
  figure: z.object({ standing: z.enum(['known', 'hidden', 'hidden_by_publisher', 'not_applicable', 'absent']), value: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable(), n: z.number().nullable(), because: z.string().nullable() }),
  words: z.object({ value: z.string().nullable(), limits: z.string().nullable() }),
  change: z.object({ from: z.string(), interval: limits, sentence: z.string() }).nullable(),
});
export type KeyMeasureReply = z.infer<typeof keyMeasure>;
export const keyMeasures = z.object({ measures: z.array(keyMeasure), gaps: z.array(z.object({ group: z.string(), reference: z.string(), period: z.string(), sentence: z.string(), difference: limits.nullable() })), gapsOf: z.string().nullable() });
export type KeyMeasuresReply = z.infer<typeof keyMeasures>;

/** What later modules tell of a school. */
export const slots = {
  plan: z.object({ id: z.string(), title: z.string(), nextCheckpoint: z.object({ on: day, about: z.string() }).nullable() }).nullable(),
  /** The latest that were held, by anyone, of those that the reader may know of; null for whoever may know of none. What is to come is not planned here yet. */
  visits: z.object({ past: z.array(z.object({ id: z.string(), number: z.number(), on: day, purpose: z.string(), by: z.string(), fromAfar: z.boolean(), minutes: z.number(), isDisputed: z.boolean() })) }).nullable(),
  /** What the centre asks of the school this week. */
  demands: z.object({ items: z.array(z.object({ id: z.string(), what: z.string(), from: z.string(), dueOn: day, minutes: z.number().nullable() })), total: z.number() }).nullable(),
};
