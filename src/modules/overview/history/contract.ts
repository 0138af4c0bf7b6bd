import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

const day = z.string();
const until = day.nullable();

/** What happened at a school, each on its day. */
const happening = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('leader'), on: day, key: z.string(), detail: z.object({ name: z.string(), until }) }),
  z.object({ kind: z.literal('region'), on: day, key: z.string(), detail: z.object({ id: z.string(), name: z.string(), until }) }),
  z.object({ kind: z.literal('tier'), on: day, key: z.string(), detail: z.object({ name: z.string(), until, reason: z.string(), approvedBy: z.string().nullable() }) }),
  z.object({ kind: z.literal('promise'), on: day, key: z.string(), detail: z.object({ id: z.string(), what: z.string(), direction: z.enum(['to_school', 'by_school']), owner: z.string(), outcome: z.enum(['kept', 'dropped']), dueOn: day, firstDueOn: day, reason: z.string().nullable() }) }),
  z.object({ kind: z.literal('requests'), on: day, key: z.string(), detail: z.object({ month: day, asked: z.number(), closed: z.number(), kinds: z.array(z.object({ name: z.string(), n: z.number() })) }) }),
  z.object({ kind: z.literal('visit'), on: day, key: z.string(), detail: z.object({ number: z.number(), purpose: z.string(), fromAfar: z.boolean(), minutes: z.number(), by: z.string() }) }),
  z.object({ kind: z.literal('closed'), on: day, key: z.string(), detail: z.object({ name: z.string() }) }),
]);
export type Happening = z.infer<typeof happening>;

export const readSchoolHistory = endpoint(
  'get',
  '/schools/{id}/history',
  { access: 'signed_in', summary: 'What happened at a school by date, whoever led it: leaders, regions, tiers, promises ended, visits, requests by month' },
  {
    params: z.object({ id: z.uuid() }),
    query: z.object({ kind: z.enum(['leader', 'region', 'tier', 'promise', 'requests', 'visit', 'closed']).optional(), limit: z.coerce.number().int().min(1).max(100).default(30), cursor: z.string().max(400).optional() }),
    reply: z.object({ school: z.object({ id: z.string(), name: z.string() }), items: z.array(happening), nextCursor: z.string().nullable() }),
  },
);
export type SchoolHistory = z.infer<typeof readSchoolHistory.schemas.reply>;
