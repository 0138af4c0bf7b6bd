import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

const date = z.iso.date();
const time = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'A time as HH:MM');

export const countLaterDates = endpoint(
  'get',
  '/requests/later-dates',
  { access: 'signed_in', summary: 'How many open requests would get later dates from a closure, before it is declared' },
  {
    query: z.object({ date, until: date.optional(), kind: z.enum(['closure', 'half_day', 'holiday']), opens: time.optional(), closes: time.optional() }),
    /** Null for those who do not see every request: they may not count what they may not see. */
    reply: z.object({ count: z.number().nullable() }),
  },
);
