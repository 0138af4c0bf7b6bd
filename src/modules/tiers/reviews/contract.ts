import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

const byId = z.object({ id: z.uuid() });
const named = z.object({ id: z.string(), name: z.string() });
const text = z.string().trim().min(1).max(4_000);

export const reviewRow = z.object({
  id: z.string(),
  school: named,
  assignmentId: z.string(),
  tier: z.string(),
  question: z.string(),
  askedBy: named,
  askedAt: z.string(),
  answerDueOn: z.string(),
  late: z.boolean(),
  outcome: z.enum(['kept', 'to_be_changed']).nullable(),
  answer: z.string().nullable(),
  answeredBy: named.nullable(),
  answeredAt: z.string().nullable(),
});
export type ReviewRow = z.infer<typeof reviewRow>;

export const listReviews = endpoint('get', '/tier-reviews', { access: 'signed_in', summary: 'Reviews that schools asked for, the open ones first by the promised day' }, { query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(100) }), reply: z.object({ items: z.array(reviewRow) }) });
export const askReview = endpoint(
  'post',
  '/schools/{id}/tier-reviews',
  { access: 'signed_in', summary: 'The school asks that its tier be looked at again; it is answered by a promised day', status: 201 },
  { params: byId, body: z.object({ question: text }), reply: z.object({ id: z.string(), answerDueOn: z.string() }) },
);
export const answerReview = endpoint('post', '/tier-reviews/{id}/answer', { access: 'signed_in', summary: 'Answer it with the reason' }, { params: byId, body: z.object({ outcome: z.enum(['kept', 'to_be_changed']), answer: text }), reply: z.object({ id: z.string() }) });
