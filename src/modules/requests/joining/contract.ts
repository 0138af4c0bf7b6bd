import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { instant, reason, requestId, status } from '../contract/parts.ts';

const similar = z.object({ items: z.array(z.object({ id: z.string(), number: z.number(), summary: z.string(), status, submittedAt: instant, owner: z.string() })) });

export const listSimilarRequests = endpoint(
  'get',
  '/similar-requests',
  { access: 'signed_in', summary: 'Before asking: what the school has asked already in much the same words' },
  { query: z.object({ schoolId: z.uuid(), q: z.string().trim().min(1).max(2_000), exceptId: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(20).default(3) }), reply: similar },
);

export const linkRequests = endpoint(
  'post',
  '/requests/{id}/links',
  { access: 'signed_in', summary: 'Link it to another, as related or as part of it', status: 201 },
  { params: requestId, body: z.object({ kind: z.enum(['related', 'part_of']), toId: z.uuid(), reason: reason.optional() }), reply: z.object({ id: z.string() }) },
);

export const mergeRequest = endpoint('post', '/requests/{id}/merge', { access: 'signed_in', summary: 'It is the same as another of its school: close it there', status: 201 }, { params: requestId, body: z.object({ intoId: z.uuid(), reason: reason.optional() }), reply: z.object({ id: z.string() }) });

export const splitRequest = endpoint(
  'post',
  '/requests/{id}/split',
  { access: 'signed_in', summary: 'Make a second need of it a request of its own', status: 201 },
  {
    params: requestId,
    body: z.object({ summary: z.string().trim().min(1).max(300), details: z.string().trim().max(20_000).optional(), catalogItemId: z.uuid().optional(), functionId: z.uuid().optional() }),
    reply: z.object({ id: z.string(), number: z.number(), linkId: z.string() }),
  },
);

export const undoLink = endpoint('delete', '/request-links/{id}', { access: 'signed_in', summary: 'Undo a link, a merge or a split' }, { params: requestId, reply: z.object({ id: z.string() }) });
