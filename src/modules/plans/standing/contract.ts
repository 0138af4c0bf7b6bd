import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { standings } from '../parts/part-fields.ts';

export const setStanding = endpoint(
  'post',
  '/plans/{id}/parts/{partId}/standings',
  { access: 'signed_in', summary: 'A strategy is paused, stopped (with the reason) or taken up again; an action step is done', status: 201 },
  { params: z.object({ id: z.uuid(), partId: z.uuid() }), body: z.object({ standing: z.enum(standings), reason: z.string().trim().max(2_000).default('') }), reply: z.object({ id: z.string() }) },
);
