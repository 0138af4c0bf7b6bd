import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

export const beginNextCycle = endpoint(
  'post',
  '/plans/{id}/cycles',
  { access: 'signed_in', summary: 'Begin the next cycle: the one before ends, and its unfinished steps are carried on', status: 201 },
  { params: z.object({ id: z.uuid() }), body: z.object({ startsOn: z.iso.date().optional() }), reply: z.object({ id: z.string(), number: z.number() }) },
);
