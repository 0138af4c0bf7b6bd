import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

const params = z.object({ id: z.uuid() });
const ofGoal = z.object({ id: z.uuid(), partId: z.uuid() });
const link = z.object({ id: z.string(), goalId: z.string(), request: z.object({ id: z.string(), number: z.number(), summary: z.string(), status: z.string(), closedAt: z.string().nullable() }), by: z.string(), at: z.string() });

export const listPlanLinks = endpoint(
  'get',
  '/plans/{id}/links',
  { access: 'signed_in', summary: 'Requests that are tied to the goals of a plan, of those that you see, the newest first' },
  { params, query: z.object({ goalId: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(200).default(50), cursor: z.string().optional() }), reply: z.object({ items: z.array(link), nextCursor: z.string().nullable() }) },
);
export type PlanLink = z.infer<typeof link>;

export const listTieable = endpoint(
  'get',
  '/plans/{id}/tieable-requests',
  { access: 'signed_in', summary: 'Requests of the school that could be tied to a goal of its plan, by a word of them, the newest first' },
  { params, query: z.object({ q: z.string().trim().max(200).default(''), limit: z.coerce.number().int().min(1).max(50).default(20) }), reply: z.object({ items: z.array(z.object({ id: z.string(), number: z.number(), summary: z.string() })) }) },
);

export const tieRequest = endpoint('post', '/plans/{id}/parts/{partId}/links', { access: 'signed_in', summary: 'Tie a request of the school to a goal', status: 201 }, { params: ofGoal, body: z.object({ requestId: z.uuid() }), reply: z.object({ id: z.string() }) });

export const untieRequest = endpoint('delete', '/plans/{id}/links/{linkId}', { access: 'signed_in', summary: 'Untie it; that it was tied stays on the record' }, { params: z.object({ id: z.uuid(), linkId: z.uuid() }), reply: z.object({ id: z.string() }) });

export const listPlansOfRequest = endpoint(
  'get',
  '/requests/{id}/plan-goals',
  { access: 'signed_in', summary: 'The goals of plans to which a request is tied' },
  { params, reply: z.object({ items: z.array(z.object({ linkId: z.string(), planId: z.string(), goalId: z.string(), goal: z.string(), schoolYear: z.string() })) }) },
);
