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

const judged = named.extend({
  /** Closed requests that ended as this, each held back once. */
  of: z.number(),
  right: z.number(),
  /** How often a guess said this, right or wrong. */
  guessed: z.number(),
});

const kindGuesses = z.object({
  learnedOn: z.string(),
  /** Null where there are too few closed requests to say. */
  accuracy: z.object({ right: z.number(), rightInThree: z.number(), of: z.number(), baseline: z.number() }).nullable(),
  functions: z.array(judged),
  kinds: z.array(judged.extend({ function: named, takenFor: z.array(named.extend({ n: z.number() })) })),
});
export type KindGuesses = z.output<typeof kindGuesses>;

export const readKindGuesses = endpoint('get', '/kind-guesses', { access: 'signed_in', summary: 'How often the suggested kind was right, by kind and function, and what it is taken for' }, { reply: kindGuesses });
