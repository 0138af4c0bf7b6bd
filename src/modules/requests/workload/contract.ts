import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { instant, named } from '../contract/parts.ts';

export const readWorkload = endpoint(
  'get',
  '/workload',
  { access: 'signed_in', summary: 'Who carries how much, across functions, by the same sight as the lists' },
  {
    query: z.object({ regionId: z.uuid().optional(), departmentId: z.uuid().optional() }),
    reply: z.object({
      items: z.array(
        z.object({
          person: named.extend({ title: z.string().nullable() }),
          /** The functions they hold or stand in for today, where one looks. */
          serves: z.array(z.string()),
          away: z.boolean(),
          /** The share of their time that those seats take, added up, and its hours in this school week. */
          sharePercent: z.number(),
          hoursThisWeek: z.number(),
          /** Where those seats and their open requests are, each with what is open and late there. */
          regions: z.array(named.extend({ open: z.number(), late: z.number() })),
          open: z.number(),
          late: z.number(),
          /** Of the open ones, those that wait for somebody. */
          waiting: z.number(),
          /** Of these, those that wait for the school: nothing to do now. */
          waitingOnSchool: z.number(),
          dueThisWeek: z.number(),
          pieces: z.number(),
          latePieces: z.number(),
          soonestDueAt: instant.nullable(),
        }),
      ),
    }),
  },
);
export type WorkloadReply = z.infer<typeof readWorkload.schemas.reply>;
