import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { named } from '../contract/parts.ts';

const kindSuggestion = z.object({
  suggestion: named.extend({ function: named, share: z.number() }).nullable(),
  /** Of closed requests that were held back, how many such a guess got right; null where there are too few to say. */
  accuracy: z.object({ right: z.number(), of: z.number() }).nullable(),
  learnedOn: z.string(),
});
export type KindSuggestion = z.output<typeof kindSuggestion>;

export const suggestKind = endpoint(
  'get',
  '/suggested-kinds',
  { access: 'signed_in', summary: 'What a sentence seems to be about, with the measured accuracy of such a guess' },
  { query: z.object({ q: z.string().trim().min(1).max(300) }), reply: kindSuggestion },
);
