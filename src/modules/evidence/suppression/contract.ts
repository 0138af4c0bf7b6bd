import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

const counts = {
  /** Of fewer students than the rule asks. */
  small: z.number(),
  /** Hidden so that such a group cannot be worked out. */
  complementary: z.number(),
  /** Shown as a range for the same reason. */
  ranges: z.number(),
  /** Near 0 or 100 percent, shown as an end. */
  ends: z.number(),
};

export const listHidden = endpoint(
  'get',
  '/hidden-figures',
  { access: 'signed_in', summary: 'How much of the evidence is hidden, by which rule, period and school; for the data office' },
  {
    query: z.object({ period: z.coerce.number().int().positive().optional(), limit: z.coerce.number().int().min(1).max(200).default(50), after: z.string().max(200).optional() }),
    reply: z.object({
      rule: z.object({ fewest: z.number(), fewestSince: z.string().nullable(), ends: z.enum(['coded', 'exact']), endsSince: z.string().nullable() }),
      periods: z.array(z.object({ number: z.number(), name: z.string(), figures: z.number(), schools: z.number(), waiting: z.number(), solvedAt: z.string().nullable(), closedWhole: z.number(), ...counts })),
      period: z.number().nullable(),
      schools: z.array(z.object({ id: z.string(), name: z.string(), isDecided: z.boolean(), ...counts })),
      after: z.string().nullable(),
    }),
  },
);

export const listHiddenOfSchool = endpoint(
  'get',
  '/schools/{id}/hidden-figures',
  { access: 'signed_in', summary: 'Which figures of a school are not shown in a period, and why; for the data office' },
  {
    params: z.object({ id: z.uuid() }),
    query: z.object({ period: z.coerce.number().int().positive() }),
    reply: z.object({
      school: z.string(),
      items: z.array(z.object({ measure: z.string(), group: z.string(), subject: z.string(), grade: z.string(), why: z.enum(['small', 'complementary', 'range', 'end']), isNamed: z.boolean(), saysInstead: z.string(), since: z.string() })),
    }),
  },
);
