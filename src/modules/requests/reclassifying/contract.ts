import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { changed, reason, requestId, seenVersion } from '../contract/parts.ts';

export const reclassifyRequest = endpoint(
  'post',
  '/requests/{id}/kind',
  { access: 'signed_in', summary: 'Say that it is of another kind: its promise and checklist are that kind’s from now on, its owner stays', status: 201 },
  { params: requestId, body: z.object({ catalogItemId: z.uuid(), reason, seenVersion }), reply: changed },
);
