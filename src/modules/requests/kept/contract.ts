import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

export const keptGroups = ['person', 'function', 'region', 'department'] as const;

/** `n` counts the promises that came due or were met in the period: met, met late and missed. */
const figures = { met: z.number(), metLate: z.number(), missed: z.number(), n: z.number() };

export const readKeptPromises = endpoint(
  'get',
  '/kept-promises',
  { access: 'signed_in', summary: 'Promises met and missed by who held them when they came due, by the same sight as the lists' },
  {
    query: z.object({ from: z.iso.date(), to: z.iso.date(), by: z.enum(keptGroups).default('person'), regionId: z.uuid().optional(), departmentId: z.uuid().optional(), functionId: z.uuid().optional() }),
    reply: z.object({
      items: z.array(z.object({ id: z.string().nullable(), name: z.string(), ...figures })),
      total: z.object(figures),
      /** Requests that ended in the period: confirmed by the school, or closed without its answer. They are not the same. */
      endings: z.object({ confirmed: z.number(), closedUnanswered: z.number() }),
    }),
  },
);
export type KeptReply = z.infer<typeof readKeptPromises.schemas.reply>;
