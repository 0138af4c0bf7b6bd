import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { requestId } from '../contract/parts.ts';

export const showPresence = endpoint(
  'post',
  '/requests/{id}/presence',
  { access: 'signed_in', summary: 'I have it before my eyes; who else has, and who writes' },
  { params: requestId, body: z.object({ writing: z.enum(['message', 'note']).nullable() }), reply: z.object({ others: z.array(z.object({ name: z.string(), writing: z.boolean() })) }) },
);
