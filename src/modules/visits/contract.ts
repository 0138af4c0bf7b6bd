import { z } from 'zod';
import { abilitySchema } from '../../platform/authorization/ability-schema.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { newPromise } from '../commitments/index.ts';
import { visitActs } from './abilities.ts';
import { visitModes, visitPurposes } from './visit-words.ts';

const named = z.object({ id: z.string(), name: z.string() });
const day = z.iso.date();
const params = z.object({ id: z.uuid() });
const words = z.string().trim().min(1).max(2_000);
const made = z.object({ id: z.string() });
const mode = z.enum(visitModes);
const purpose = z.enum(visitPurposes);
const standing = z.enum(['stands', 'disputed', 'withdrawn']);

/** What is told of a visit, when it is recorded and when it is corrected. */
const visitContent = z.object({
  heldOn: day.describe('Local day on which it was held'),
  mode: mode.default('in_person'),
  purpose,
  minutes: z.number().int().min(1).max(600),
  people: z
    .array(z.object({ personId: z.uuid(), functionId: z.uuid().optional().describe('The function in which they came; that of their seat unless told') }))
    .min(1)
    .max(20)
    .describe('Who of the district came'),
  goalId: z.uuid().nullable().default(null).describe('The goal of the school’s plan that it served'),
  note: words.nullable().default(null).describe('Without names of students and teachers'),
  namesChecked: z.boolean().default(false).describe('The note reads as if it held a name, and the writer says that it does not; kept in the trail'),
  again: z.boolean().default(false).describe('It is another one, not the same twice'),
});
export type VisitContent = z.output<typeof visitContent>;

const person = z.object({ id: z.string(), name: z.string(), functionId: z.string().nullable(), function: z.string().nullable(), department: z.string().nullable() });
const goal = z.object({ id: z.string(), planId: z.string(), text: z.string() });

export const visitRow = z.object({
  id: z.string(),
  number: z.number(),
  school: named,
  heldOn: day,
  mode,
  purpose,
  minutes: z.number(),
  people: z.array(person),
  /** It serves a goal of the school's plan. */
  isTied: z.boolean(),
  /** That goal, where you may read the plan. */
  goal: goal.nullable(),
  note: z.string().nullable(),
  standing,
  /** What the school says was not so, while nobody has settled it. */
  dispute: z.object({ words: z.string(), by: z.string(), at: z.string() }).nullable(),
  recordedBy: named,
  recordedAt: z.string(),
  version: z.number(),
});
export type VisitRow = z.infer<typeof visitRow>;

const filters = z.object({
  schoolId: z.uuid().optional(),
  regionId: z.union([z.literal('mine'), z.uuid()]).optional().describe('visits to the schools that are in it today'),
  departmentId: z.uuid().optional().describe('whose people came'),
  personId: z.union([z.literal('me'), z.uuid()]).optional().describe('who came'),
  goalId: z.uuid().optional(),
  standing: z.enum(['stands', 'disputed', 'withdrawn', 'recorded', 'all']).default('recorded').describe('`recorded`: all but the withdrawn'),
  /** Local days, the last included. */
  from: day.optional(),
  to: day.optional(),
});
export type VisitFilters = z.infer<typeof filters>;

export const listVisits = endpoint(
  'get',
  '/visits',
  { access: 'signed_in', summary: 'Visits that were held, of those that you may know of, the latest first' },
  { query: filters.extend({ limit: z.coerce.number().int().min(1).max(200).default(50), cursor: z.string().optional() }), reply: z.object({ items: z.array(visitRow), nextCursor: z.string().nullable() }) },
);

export const recordVisit = endpoint(
  'post',
  '/visits',
  { access: 'signed_in', summary: 'Record a visit that was held, with one promise that was made in it', status: 201 },
  { body: visitContent.extend({ schoolId: z.uuid(), promise: newPromise.optional() }), reply: z.object({ id: z.string(), number: z.number() }) },
);
export type NewVisit = z.output<typeof recordVisit.schemas.body>;

const changeKinds = ['recorded', 'corrected', 'withdrawn', 'disputed', 'answered'] as const;

export const getVisit = endpoint(
  'get',
  '/visits/{id}',
  { access: 'signed_in', summary: 'One visit with all that happened to it' },
  {
    params: z.object({ id: z.union([z.uuid(), z.string().regex(/^[Vv]-[1-9]\d{0,8}$/)]).describe('its id, or its number as V-12') }),
    reply: visitRow.extend({
      changes: z.array(
        z.object({
          kind: z.enum(changeKinds),
          version: z.number(),
          words: z.string().nullable(),
          by: z.string(),
          at: z.string(),
          /** What was recorded then. The words of an older note are read by those who may correct it. */
          content: z.object({ heldOn: day, mode, purpose, minutes: z.number(), people: z.array(z.string()), note: z.string().nullable() }).nullable(),
        }),
      ),
      abilities: z.record(z.enum(visitActs), abilitySchema),
    }),
  },
);
export type VisitReply = z.infer<typeof getVisit.schemas.reply>;

export const correctVisit = endpoint(
  'post',
  '/visits/{id}/corrections',
  { access: 'signed_in', summary: 'Record it anew as it was, with the reason; a dispute is settled by it', status: 201 },
  { params, body: visitContent.extend({ reason: words, version: z.number().int().min(1).describe('The version that was read') }), reply: made },
);
export type VisitCorrection = z.output<typeof correctVisit.schemas.body>;

export const withdrawVisit = endpoint('post', '/visits/{id}/withdrawal', { access: 'signed_in', summary: 'It was recorded by mistake', status: 201 }, { params, body: z.object({ reason: words }), reply: made });
export const disputeVisit = endpoint('post', '/visits/{id}/disputes', { access: 'signed_in', summary: 'The leader of the school says that it was not so', status: 201 }, { params, body: z.object({ words }), reply: made });
export const answerDispute = endpoint('post', '/visits/{id}/answers', { access: 'signed_in', summary: 'Why it stands as it was recorded', status: 201 }, { params, body: z.object({ words }), reply: made });

export const getVisitChoices = endpoint(
  'get',
  '/schools/{id}/visit-choices',
  { access: 'signed_in', summary: 'What one chooses from when a visit to the school is recorded' },
  {
    params,
    reply: z.object({
      school: named,
      today: day,
      earliest: day,
      people: z.array(z.object({ id: z.string(), name: z.string(), functions: z.array(named) })),
      goals: z.array(goal),
      mayRecord: abilitySchema,
      /** Oneself came along, or one records for one's team. */
      mustCome: z.boolean(),
    }),
  },
);
export type VisitChoices = z.infer<typeof getVisitChoices.schemas.reply>;
