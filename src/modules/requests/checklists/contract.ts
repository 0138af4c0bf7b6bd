import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { changed, instant, requestId } from '../contract/parts.ts';

export const step = z.object({ label: z.string().trim().min(1).max(200), required: z.boolean(), audience: z.enum(['district', 'school']) });

/** A request's own step with what was said of it last. */
export const requestStep = step.extend({ id: z.string(), outcome: z.enum(['done', 'not_needed', 'open']), reason: z.string().nullable(), by: z.string().nullable(), at: instant.nullable() });

export const findChecklist = endpoint('get', '/catalog-items/{id}/checklist', { access: 'signed_in', summary: 'The steps that belong to a kind of request' }, { params: requestId, reply: z.object({ items: z.array(step.extend({ id: z.string() })) }) });

export const keepChecklist = endpoint('put', '/catalog-items/{id}/checklist', { access: 'signed_in', summary: 'Change them from now on; open requests keep theirs' }, { params: requestId, body: z.object({ steps: z.array(step.extend({ id: z.uuid().optional() })).max(30) }), reply: z.object({ id: z.string() }) });

export const extendChecklist = endpoint('post', '/requests/{id}/steps', { access: 'signed_in', summary: 'Add steps to one request', status: 201 }, { params: requestId, body: z.object({ steps: z.array(step).min(1).max(30) }), reply: changed });

export const markStep = endpoint('post', '/request-steps/{id}/marks', { access: 'signed_in', summary: 'A step is done, not needed with the reason, or open again', status: 201 }, { params: requestId, body: z.object({ outcome: z.enum(['done', 'not_needed', 'open']), reason: z.string().trim().max(2_000).optional() }), reply: changed });
