import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

export const readStrategicShare = endpoint(
  'get',
  '/strategic-shares',
  { access: 'signed_in', summary: 'Of what schools asked in a time, how much is tied to a goal of a plan: the district, regions, and one’s own school' },
  {
    query: z.object({ from: z.iso.date(), to: z.iso.date() }),
    reply: z.object({
      items: z.array(
        z.object({
          of: z.enum(['district', 'region', 'own_school']),
          id: z.string().nullable(),
          name: z.string(),
          requests: z.number().nullable(),
          tied: z.number().nullable(),
          schools: z.number().nullable(),
          /** In percent, with what chance alone would allow; null where it may not be shown or there is nothing to count. */
          share: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
          because: z.string().nullable(),
        }),
      ),
    }),
  },
);
export type ShareReply = z.infer<typeof readStrategicShare.schemas.reply>;
