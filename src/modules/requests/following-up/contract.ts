import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { changed, instant, requestId } from '../contract/parts.ts';
import { followUpSteps } from './follow-up-steps.ts';

export const followUp = z.object({
  steps: z.array(z.object({ step: z.enum([...followUpSteps, 'still_needed']), at: instant, closesAt: instant.nullable() })),
  /** What comes next, and when, if the school stays silent. */
  next: z.object({ step: z.enum(followUpSteps), at: instant }).nullable(),
  /** The school was reminded or asked in the present silence, and may say that it is still needed. */
  asked: z.boolean(),
  /** It is not closed by itself: a person does that. */
  byPerson: z.boolean(),
  closedUnanswered: z.boolean(),
});

export const sayStillNeeded = endpoint('post', '/requests/{id}/still-needed', { access: 'signed_in', summary: 'The school says: it is still needed', status: 201 }, { params: requestId, reply: changed });

export const closeUnanswered = endpoint('post', '/requests/{id}/unanswered-closing', { access: 'signed_in', summary: 'Close what the school did not answer for, after the date it was told', status: 201 }, { params: requestId, reply: changed });
