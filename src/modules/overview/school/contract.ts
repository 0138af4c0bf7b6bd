import { z } from 'zod';
import { abilitySchema as ability } from '../../../platform/authorization/ability-schema.ts';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { keyMeasures, named, openRequests, promises, schoolHead, slots, supporters, tier } from './parts.ts';

export const readSchoolOverview = endpoint(
  'get',
  '/schools/{id}/overview',
  { access: 'signed_in', summary: 'The whole of a school at once: what waits for it, what it is owed, who supports it, tier and why, key measures' },
  {
    params: z.object({ id: z.uuid() }),
    reply: z.object({
      school: schoolHead,
      tier: tier.nullable(),
      /** Null for whoever does not read this school’s requests. */
      requests: openRequests.nullable(),
      promises: z.object({ toSchool: promises, bySchool: promises }).nullable(),
      lastContact: z.object({ at: z.string(), kind: z.enum(['message', 'piece', 'handoff']), requestId: z.string(), schoolDaysAgo: z.number() }).nullable(),
      supporters,
      evidence: keyMeasures,
      /** A new leader’s brief, for whom it is offered. */
      handOver: z.object({ leader: named, before: named, since: z.string() }).nullable(),
      ...slots,
      abilities: z.object({ ask: ability, readRequests: ability, readHandOver: ability, recordVisit: ability }),
    }),
  },
);
export type SchoolOverview = z.infer<typeof readSchoolOverview.schemas.reply>;

export type { KeyMeasuresReply, PromiseLine, RequestLine, Supporters } from './parts.ts';
