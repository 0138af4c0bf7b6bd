import { z } from 'zod';
import { abilitySchema as ability } from '../../../platform/authorization/ability-schema.ts';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { interestKinds } from './interest-words.ts';

const byId = z.object({ id: z.uuid() });
const named = z.object({ id: z.string(), name: z.string() });
const made = z.object({ id: z.string() });
const kind = z.enum(interestKinds);

const warning = z.object({ kind: z.enum([...interestKinds, 'supervises_it', 'many_schools', 'no_time_left', 'away']), sentence: z.string() });
export type Warning = z.infer<typeof warning>;

const interest = z.object({ id: z.string(), person: named, school: named, kind, note: z.string(), declaredBy: named, declaredAt: z.string() });
export type InterestRow = z.infer<typeof interest>;

export const listInterests = endpoint('get', '/declared-interests', { access: 'signed_in', summary: 'Interests that stand between people and schools: one’s own, and for whoever matches people those of their schools' }, { query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(100) }), reply: z.object({ items: z.array(interest) }) });
export const declareInterest = endpoint(
  'post',
  '/declared-interests',
  { access: 'signed_in', summary: 'Say what stands between oneself, or somebody one matches, and a school', status: 201 },
  { body: z.object({ personId: z.uuid().optional(), schoolId: z.uuid(), kind, note: z.string().trim().max(500).default('') }), reply: made },
);
export const endInterest = endpoint('post', '/declared-interests/{id}/end', { access: 'signed_in', summary: 'It no longer stands' }, { params: byId, reply: made });

export const checkMatch = endpoint(
  'post',
  '/schools/{id}/match-checks',
  { access: 'signed_in', summary: 'What speaks against matching somebody to a school: interests and load; nothing is kept' },
  { params: byId, body: z.object({ personId: z.uuid() }), reply: z.object({ warnings: z.array(warning), load: z.object({ schools: z.number(), sharePercent: z.number(), matches: z.number() }) }) },
);
export type MatchCheckReply = z.infer<typeof checkMatch.schemas.reply>;

export const matchPerson = endpoint(
  'post',
  '/schools/{id}/matches',
  { access: 'signed_in', summary: 'Match somebody to a school for a function; against a warning only with the reason', status: 201 },
  { params: byId, body: z.object({ personId: z.uuid(), functionId: z.uuid(), overrideReason: z.string().trim().min(1).max(2_000).optional(), validFrom: z.iso.date().optional(), validTo: z.iso.date().optional() }), reply: made.extend({ warnings: z.array(warning) }) },
);
export const listMatches = endpoint(
  'get',
  '/schools/{id}/matches',
  { access: 'signed_in', summary: 'Who is matched to a school; what spoke against it is for those who match' },
  {
    params: byId,
    reply: z.object({ items: z.array(z.object({ id: z.string(), person: named, function: named, validFrom: z.string(), validTo: z.string().nullable(), matchedBy: z.string(), warnings: z.array(warning), overrideReason: z.string().nullable() })), abilities: z.object({ match: ability }) }),
  },
);
export type MatchesReply = z.infer<typeof listMatches.schemas.reply>;
export const endMatch = endpoint('post', '/school-matches/{id}/end', { access: 'signed_in', summary: 'End a match from a day' }, { params: byId, body: z.object({ from: z.iso.date().optional() }), reply: made });
