import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

/** How much of one kind of support was tied to a goal. All is null where it is not shown. */
const tied = z.object({
  all: z.number().nullable(),
  tied: z.number().nullable(),
  /** In percent, with what chance alone would allow; null where there is nothing to count. Limits of hours come from drawing whole schools anew, and want five. */
  share: z.object({ value: z.number(), low: z.number().nullable(), high: z.number().nullable() }).nullable(),
  because: z.string().nullable(),
});

export const readStrategicShare = endpoint(
  'get',
  '/strategic-shares',
  { access: 'signed_in', summary: 'Of the requests, visits and hours of support of a time, how much is tied to a goal of a plan: the district, regions, and one’s own school' },
  {
    query: z.object({ from: z.iso.date(), to: z.iso.date() }),
    reply: z.object({
      items: z.array(z.object({ of: z.enum(['district', 'region', 'own_school']), id: z.string().nullable(), name: z.string(), requests: tied, visits: tied, hours: tied })),
    }),
  },
);
export type ShareReply = z.infer<typeof readStrategicShare.schemas.reply>;
