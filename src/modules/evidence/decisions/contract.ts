import { z } from 'zod';
import { abilitySchema } from '../../../platform/authorization/ability-schema.ts';
import { endpoint } from '../../../platform/http/endpoint.ts';

const named = z.object({ id: z.string(), name: z.string() });
const key = z.string().trim().min(1).max(120);
const placeQuery = z.object({ schoolId: z.uuid().optional(), regionId: z.uuid().optional() });

const decisionRow = z.object({
  id: z.string(),
  /** In words: measure, subject, group, period. */
  looked: z.string(),
  /** The same picture, with its filters. */
  link: z.string(),
  place: z.string(),
  choice: z.enum(['decide', 'assign', 'drop']),
  reason: z.string(),
  by: named,
  at: z.string(),
  owner: named.nullable(),
  dueOn: z.string().nullable(),
  overdue: z.boolean(),
  outcome: z.object({ outcome: z.enum(['done', 'not_done']), note: z.string(), by: z.string(), at: z.string() }).nullable(),
  abilities: z.object({ followUp: abilitySchema }),
});
export type DecisionRow = z.output<typeof decisionRow>;

export const listDecisions = endpoint(
  'get',
  '/evidence-decisions',
  { access: 'signed_in', summary: 'What was decided before the evidence; open ones by their date, else the newest first' },
  {
    query: placeQuery.extend({ state: z.enum(['open', 'all']).default('all'), owner: z.literal('me').optional(), before: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(100).default(25) }),
    reply: z.object({
      items: z.array(decisionRow),
      before: z.string().nullable(),
      /** For the place that is asked about. */
      abilities: z.object({ decide: abilitySchema }),
    }),
  },
);
export type DecisionsQuery = z.output<typeof listDecisions.schemas.query>;

export const recordDecision = endpoint(
  'post',
  '/evidence-decisions',
  { access: 'signed_in', summary: 'Decide, assign or drop what a picture of the evidence shows', status: 201 },
  {
    body: z.object({
      view: z.enum(['groups', 'years', 'schools', 'low', 'school']),
      measure: key,
      subject: key,
      grade: key,
      period: key.optional(),
      group: key.optional(),
      schoolId: z.uuid().optional(),
      regionId: z.uuid().optional(),
      map: z.enum(['then', 'now']).optional(),
      choice: z.enum(['decide', 'assign', 'drop']),
      reason: z.string().trim().min(1).max(2_000),
      ownerId: z.uuid().optional(),
      dueOn: z.iso.date().optional(),
    }),
    reply: z.object({ id: z.string() }),
  },
);
export type NewDecision = z.output<typeof recordDecision.schemas.body>;

export const tellOutcome = endpoint(
  'post',
  '/evidence-decisions/{id}/outcome',
  { access: 'signed_in', summary: 'What became of what was assigned', status: 201 },
  { params: z.object({ id: z.uuid() }), body: z.object({ outcome: z.enum(['done', 'not_done']), note: z.string().trim().min(1).max(2_000) }), reply: z.object({ id: z.string() }) },
);

export const listOwners = endpoint('get', '/evidence-owners', { access: 'signed_in', summary: 'Who may be given what the evidence of a place asks for' }, { query: placeQuery, reply: z.object({ items: z.array(named.extend({ about: z.string() })) }) });
