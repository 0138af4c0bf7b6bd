import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

export const showPlanPresence = endpoint(
  'post',
  '/plans/{id}/presence',
  { access: 'signed_in', summary: 'I write in this plan, and in which part; who else does' },
  { params: z.object({ id: z.uuid() }), body: z.object({ partId: z.uuid().nullable().default(null) }), reply: z.object({ others: z.array(z.object({ name: z.string(), partId: z.string().nullable() })), touchedAt: z.string(), state: z.string() }) },
);
