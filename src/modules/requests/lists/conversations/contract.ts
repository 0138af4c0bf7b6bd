import { z } from 'zod';
import { endpoint } from '../../../../platform/http/endpoint.ts';
import { instant, named, requestRow } from '../../contract/parts.ts';

export const findConversationPassages = endpoint(
  'get',
  '/conversation-passages',
  { access: 'signed_in', summary: 'Where words were said in the conversations that you may read, the newest first' },
  {
    query: z.object({
      q: z.string().trim().min(1).max(200),
      schoolId: z.uuid().optional(),
      regionId: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(50).default(20),
      cursor: z.string().max(400).optional(),
    }),
    reply: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(['message', 'note']),
          at: instant,
          writer: z.string(),
          /** A part of it; what was looked for stands between \ue000 and \ue001. */
          passage: z.string(),
          request: z.object({ id: z.string(), number: z.number(), summary: z.string(), status: requestRow.shape.status, school: named }),
        }),
      ),
      nextCursor: z.string().nullable(),
    }),
  },
);
