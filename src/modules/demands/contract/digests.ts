import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

const day = z.iso.date();
const named = z.object({ id: z.string(), name: z.string() });

const asked = z.object({ id: z.string(), number: z.number(), what: z.string(), purpose: z.string(), department: z.string(), owner: z.string(), minutes: z.number(), dueOn: day });

/** What a digest says of one school, as it was composed. */
export const digestContent = z.object({
  /** Due in the week. */
  due: z.array(asked),
  /** Asked since the last digest and due later. */
  fresh: z.array(asked),
  overdue: z.array(asked),
  withdrawn: z.array(asked.extend({ reason: z.string().nullable() })),
  /** Demands of zero minutes. */
  news: z.array(asked),
  promises: z.array(z.object({ id: z.string(), what: z.string(), direction: z.enum(['to_school', 'by_school']), owner: z.string(), dueOn: day, late: z.boolean() })),
  requests: z.array(z.object({ id: z.string(), number: z.number(), summary: z.string(), need: z.enum(['answer', 'confirm']) })),
});
export type DigestContent = z.infer<typeof digestContent>;

const part = z.object({ school: named, minutes: z.number(), budget: z.number(), content: digestContent });

export const listDigests = endpoint(
  'get',
  '/weekly-digests',
  { access: 'signed_in', summary: 'Weekly digests of your school, or of the schools of your regions, the newest week first' },
  {
    query: z.object({ schoolId: z.uuid().optional(), week: day.optional(), limit: z.coerce.number().int().min(1).max(200).default(50), cursor: z.string().optional() }),
    reply: z.object({ items: z.array(z.object({ id: z.string(), weekStart: day, leader: z.string(), schools: z.array(named), minutes: z.number(), budget: z.number(), due: z.number(), composedAt: z.string() })), nextCursor: z.string().nullable() }),
  },
);
export type DigestsReply = z.infer<typeof listDigests.schemas.reply>;

export const getDigest = endpoint(
  'get',
  '/weekly-digests/{id}',
  { access: 'signed_in', summary: 'One digest as it was composed, of the schools that you may know of' },
  { params: z.object({ id: z.uuid() }), reply: z.object({ id: z.string(), weekStart: day, leader: z.string(), composedAt: z.string(), parts: z.array(part) }) },
);
export type DigestReply = z.infer<typeof getDigest.schemas.reply>;
