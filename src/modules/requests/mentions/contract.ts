import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { changed, instant, named, requestId } from '../contract/parts.ts';

export const mentionRow = z.object({
  id: z.string(),
  request: z.object({ id: z.string(), number: z.number(), summary: z.string() }),
  by: named,
  at: instant,
  inNote: z.boolean(),
  /** How the text begins; null of a confidential request. */
  excerpt: z.string().nullable(),
  /** The request was looked at since. */
  read: z.boolean(),
});

export const listMentions = endpoint('get', '/mentions', { access: 'signed_in', summary: 'Where you were named, the latest first' }, { query: z.object({ limit: z.coerce.number().int().min(1).max(100).default(50) }), reply: z.object({ items: z.array(mentionRow) }) });

export const listMentionable = endpoint(
  'get',
  '/requests/{id}/mentionable',
  { access: 'signed_in', summary: 'Whom you can name with @ here, and whether they see the request' },
  {
    params: requestId,
    query: z.object({ q: z.string().trim().max(60).default(''), within: z.enum(['message', 'note']).default('message') }),
    reply: z.object({ items: z.array(named.extend({ about: z.string().nullable(), sees: z.boolean() })), mayBringIn: z.boolean() }),
  },
);

export const bringIn = endpoint('post', '/requests/{id}/collaborators', { access: 'signed_in', summary: 'Bring somebody in, who from now on sees this one request', status: 201 }, { params: requestId, body: z.object({ personId: z.uuid() }), reply: changed });

export const endCollaboration = endpoint('delete', '/requests/{id}/collaborators/{personId}', { access: 'signed_in', summary: 'Somebody brought in is not needed any more' }, { params: requestId.extend({ personId: z.uuid() }), reply: changed });
