import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { keyMeasures, named, openRequests, promises, schoolHead, slots, supporters, tier } from '../school/parts.ts';

const change = z.object({ school: named, leader: named, since: z.string(), before: named, until: z.string() });

export const listHandOvers = endpoint(
  'get',
  '/hand-overs',
  { access: 'signed_in', summary: 'Schools whose leader changed lately, for the new leader and for the region’s superintendent' },
  { reply: z.object({ items: z.array(change.extend({ mine: z.boolean().describe('you are the new leader') })), days: z.number() }) },
);
export type HandOversReply = z.infer<typeof listHandOvers.schemas.reply>;

export const readHandOver = endpoint(
  'get',
  '/schools/{id}/hand-over',
  { access: 'signed_in', summary: 'What a new leader must know: open requests, promises both ways, tier, supporters, measures, decisions, what waits on the school' },
  {
    params: z.object({ id: z.uuid() }),
    reply: z.object({
      school: schoolHead,
      /** The last change of leaders, whenever it was within two years; null without one. */
      change: change.omit({ school: true }).nullable(),
      tier: tier.nullable(),
      requests: openRequests,
      promises: z.object({ toSchool: promises, bySchool: promises }),
      supporters,
      evidence: keyMeasures,
      decisions: z.object({
        /** On what the school asked, of the last 120 days. */
        requests: z.array(z.object({ kind: z.enum(['approved', 'declined', 'deferred']), reason: z.string(), by: z.string(), at: z.string(), request: z.object({ id: z.string(), number: z.number(), summary: z.string() }) })),
        requestsTotal: z.number(),
        /** Before its evidence. */
        evidence: z.array(z.object({ looked: z.string(), choice: z.enum(['decide', 'assign', 'drop']), reason: z.string(), by: z.string(), at: z.string(), owner: z.string().nullable(), dueOn: z.string().nullable() })),
      }),
      ...slots,
    }),
  },
);
export type HandOverReply = z.infer<typeof readHandOver.schemas.reply>;
