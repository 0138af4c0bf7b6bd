import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

const params = z.object({ id: z.uuid() });
const comment = z.object({ id: z.string(), partId: z.string().nullable(), body: z.string(), by: z.object({ id: z.string(), name: z.string() }), at: z.string(), settled: z.object({ by: z.string(), at: z.string() }).nullable() });

export const listPlanComments = endpoint(
  'get',
  '/plans/{id}/comments',
  { access: 'signed_in', summary: 'What was said about a plan or a part of it, newest first' },
  { params, query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(100), cursor: z.string().optional() }), reply: z.object({ items: z.array(comment), nextCursor: z.string().nullable() }) },
);
export type PlanComment = z.infer<typeof comment>;

export const writePlanComment = endpoint('post', '/plans/{id}/comments', { access: 'signed_in', summary: 'Say something about a plan or a part of it', status: 201 }, { params, body: z.object({ partId: z.uuid().nullable().default(null), body: z.string().trim().min(1).max(5_000) }), reply: z.object({ id: z.string() }) });

export const settlePlanComment = endpoint(
  'post',
  '/plans/{id}/comments/{commentId}/settlement',
  { access: 'signed_in', summary: 'It is settled, or open again', status: 201 },
  { params: params.extend({ commentId: z.uuid() }), body: z.object({ settled: z.boolean() }), reply: z.object({ id: z.string() }) },
);
