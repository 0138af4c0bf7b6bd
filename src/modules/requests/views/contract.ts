import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { requestFilters, requestId, sorts } from '../contract/parts.ts';

const viewFilters = requestFilters.extend({ sort: z.enum(sorts).optional() });
export type ViewFilters = z.input<typeof viewFilters>;

/** With whom a view is shared: everybody of a role, who serves a region, or who is of a department. */
const shared = z.object({ kind: z.enum(['role', 'region', 'department']), id: z.string().min(1).max(60) });
export type SharedWith = z.infer<typeof shared>;

const view = z.object({
  id: z.string(),
  name: z.string(),
  filters: z.record(z.string(), z.unknown()),
  /** Yours alone. */
  mine: z.boolean(),
  /** With whom it is shared; null of one's own. */
  shared: shared.extend({ name: z.string() }).nullable(),
  mayEdit: z.boolean(),
  hidden: z.boolean(),
  /** What it holds now by your sight, up to 1,000; null of a hidden one. */
  total: z.number().nullable(),
});

export const listSavedViews = endpoint(
  'get',
  '/saved-views',
  { access: 'signed_in', summary: 'Your saved views, and those shared with you, in your order, each with how many it holds now' },
  { reply: z.object({ items: z.array(view), shareWith: z.array(shared.extend({ name: z.string() })) }) },
);
export type ViewsReply = z.infer<typeof listSavedViews.schemas.reply>;

const named = { name: z.string().trim().min(1).max(60), filters: viewFilters, shared: shared.nullable().optional() };

export const saveView = endpoint('post', '/saved-views', { access: 'signed_in', summary: 'Keep a filter under a name, for yourself or shared', status: 201 }, { body: z.object(named), reply: z.object({ id: z.string() }) });

export const editView = endpoint('put', '/saved-views/{id}', { access: 'signed_in', summary: 'Change a view of yours, or one that you share' }, { params: requestId, body: z.object({ name: named.name, filters: viewFilters.optional() }), reply: z.object({ id: z.string() }) });

export const copyView = endpoint('post', '/saved-views/{id}/copy', { access: 'signed_in', summary: 'Copy a shared view to your own', status: 201 }, { params: requestId, reply: z.object({ id: z.string() }) });

export const arrangeViews = endpoint(
  'put',
  '/view-order',
  { access: 'signed_in', summary: 'Your order of views, and which of them you hide', status: 204 },
  { body: z.object({ items: z.array(z.object({ id: z.uuid(), hidden: z.boolean() })).max(100) }) },
);

export const endView = endpoint('delete', '/saved-views/{id}', { access: 'signed_in', summary: 'Remove a view of yours, or one that you share', status: 204 }, { params: z.object({ id: z.uuid() }) });
