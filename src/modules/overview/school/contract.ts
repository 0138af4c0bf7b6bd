import { z } from 'zod';
import { abilitySchema as ability } from '../../../platform/authorization/ability-schema.ts';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { lastContact } from '../contact/contract.ts';
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
      /** What reached the school in the last thirty days; null for whoever sees only a part of it. */
      support: z.object({ hours: z.number(), visits: z.number() }).nullable(),
      /** Null for whoever does not read this school’s requests. */
      requests: openRequests.nullable(),
      promises: z.object({ toSchool: promises, bySchool: promises }).nullable(),
      lastContact: lastContact.nullable(),
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
