import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

const value = z.union([z.number(), z.string(), z.boolean()]);

export const listSettings = endpoint(
  'get',
  '/settings',
  { access: 'signed_in', summary: 'Every policy number: what holds today, since when, by whom, and what held before' },
  {
    reply: z.object({
      items: z.array(z.object({ key: z.string(), about: z.string(), unit: z.string(), value, fallback: value, choices: z.array(z.string()).nullable(), asksReason: z.boolean(), since: z.string().nullable(), history: z.array(z.object({ value, validFrom: z.string(), setBy: z.string().nullable(), setAt: z.string() })) })),
      mayEdit: z.boolean(),
    }),
  },
);

export const changeSetting = endpoint('post', '/settings', { access: 'signed_in', summary: 'A new value from a day on; what was counted before keeps the old one', status: 201 }, { body: z.object({ key: z.string().max(80), value, validFrom: z.iso.date().optional(), reason: z.string().trim().max(1_000).optional() }), reply: z.object({ key: z.string() }) });
