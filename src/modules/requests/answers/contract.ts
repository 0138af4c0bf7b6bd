import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { instant } from '../contract/parts.ts';

const asked = z.string().trim().min(1).max(300);

const answer = z.object({
  kind: z.enum(['article', 'request']),
  id: z.string(),
  /** `FAM-02`, or the number of the request as `R-1042`; null for an article without one. */
  code: z.string().nullable(),
  title: z.string(),
  /** What the passage says, or what was done; words that fit stand between \ue000 and \ue001. */
  text: z.string(),
  source: z.string(),
  date: instant,
  /** Where in the article. */
  position: z.number().nullable(),
});
export type SuggestedAnswer = z.output<typeof answer>;

export const suggestAnswers = endpoint(
  'get',
  '/suggested-answers',
  { access: 'signed_in', summary: 'While one types: what may answer it already, from articles and from requests of the school that were solved' },
  { query: z.object({ q: asked, schoolId: z.uuid(), limit: z.coerce.number().int().min(1).max(10).default(2) }), reply: z.object({ items: z.array(answer) }) },
);

export const acceptAnswer = endpoint(
  'post',
  '/accepted-answers',
  { access: 'signed_in', summary: '“This solved it”: counted, and no request is opened', status: 201 },
  { body: z.object({ q: asked, schoolId: z.uuid(), kind: z.enum(['article', 'request']), id: z.uuid() }), reply: z.object({ id: z.string() }) },
);
