import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { requestFilters, sorts } from '../contract/parts.ts';

const view = z.object({ id: z.string(), name: z.string(), filters: z.record(z.string(), z.unknown()), mine: z.boolean(), total: z.number() });

export const listSavedViews = endpoint('get', '/saved-views', { access: 'signed_in', summary: 'Your saved views, and those of your roles, each with how many it holds now' }, { reply: z.object({ items: z.array(view) }) });

export const saveView = endpoint(
  'post',
  '/saved-views',
  { access: 'signed_in', summary: 'Keep a filter under a name', status: 201 },
  { body: z.object({ name: z.string().trim().min(1).max(60), filters: requestFilters.extend({ sort: z.enum(sorts).optional() }) }), reply: z.object({ id: z.string() }) },
);

export const endView = endpoint('delete', '/saved-views/{id}', { access: 'signed_in', summary: 'Remove a view of yours', status: 204 }, { params: z.object({ id: z.uuid() }) });
