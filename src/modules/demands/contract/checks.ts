import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { demandDraft } from './demands.ts';

const day = z.iso.date();

/** Another demand that asks the same, or nearly. */
export const likeDemand = z.object({
  id: z.string(),
  number: z.number(),
  what: z.string(),
  department: z.string(),
  minutes: z.number(),
  dueOn: day,
  /** How much of the words is the same, 0 to 1. */
  score: z.number(),
  sameMeasure: z.boolean(),
  schoolsShared: z.number(),
  /** The same, of shared schools and in weeks that overlap: it is refused without a reason why it differs. */
  same: z.boolean(),
});
export type LikeDemand = z.infer<typeof likeDemand>;

export const checkReply = z.object({
  schools: z.number(),
  duplicates: z.array(likeDemand),
  held: z.object({
    measures: z.array(z.object({ id: z.string(), key: z.string(), name: z.string(), definition: z.string(), source: z.string(), newestPeriod: z.string().nullable(), schools: z.number() })),
    articles: z.array(z.object({ id: z.string(), title: z.string(), heading: z.string(), department: z.string() })),
  }),
  budget: z.number(),
  /** The week of the due day. */
  week: day,
  load: z.array(z.object({ region: z.string().nullable(), schools: z.number(), asked: z.number().describe('Minutes of an average school, approved'), waiting: z.number().describe('The same, not yet decided'), most: z.number(), over: z.number().describe('Schools over the budget with this demand') })),
  dueQuiet: z.object({ name: z.string(), nextFreeDay: day.nullable(), exempted: z.boolean() }).nullable(),
  sendQuiet: z.object({ name: z.string(), nextFreeDay: day.nullable() }).nullable(),
  dueIsNoSchoolDay: z.object({ nextFreeDay: day.nullable() }).nullable(),
  /** School days between sending and due day, and how many there should be. */
  notice: z.object({ days: z.number(), wanted: z.number() }),
});
export type CheckReply = z.infer<typeof checkReply>;

export const checkDemand = endpoint(
  'post',
  '/demand-checks',
  { access: 'signed_in', summary: 'Before asking: is it asked already, is it known already, does it fit the week? Changes nothing' },
  { body: demandDraft.partial().extend({ demandId: z.uuid().optional() }).required({ sendOn: true, dueOn: true }), reply: checkReply },
);
