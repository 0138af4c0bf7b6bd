import { z } from 'zod';
import { abilitySchema } from '../../../platform/authorization/ability-schema.ts';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { demandActs } from '../abilities.ts';
import { answerStates } from '../answer-states.ts';

const named = z.object({ id: z.string(), name: z.string() });
const day = z.iso.date();
const params = z.object({ id: z.uuid() });
const made = z.object({ id: z.string() });

const schoolsBy = z.enum(['all', 'region', 'level', 'tier', 'list']);
const doneBy = z.enum(['tick', 'text', 'number']);

/** What an asker writes. */
export const demandDraft = z.object({
  departmentId: z.uuid(),
  what: z.string().trim().min(1).max(200),
  /** Why it is asked, and which decision it informs. */
  purpose: z.string().trim().min(1).max(2_000),
  /** Who reads the answers. */
  readers: z.string().trim().min(1).max(500),
  minutes: z.number().int().min(0).max(2_400).describe('Minutes it takes one school; 0 is a notice'),
  sendOn: day,
  dueOn: day,
  doneBy: doneBy.default('tick'),
  mayDecline: z.boolean().default(true),
  measureKey: z.string().regex(/^[a-z][a-z0-9_]{0,99}$/).nullable().default(null).describe('Key of the measure that is collected, where it is one'),
  schoolsBy: schoolsBy.default('all'),
  schoolsOf: z.array(z.string().regex(/^[a-z0-9_-]{1,60}$/)).max(2_000).default([]).describe('Ids of regions or schools, keys of levels or tiers'),
});
export type DemandDraft = z.output<typeof demandDraft>;

const counts = z.object({ waiting: z.number(), open: z.number(), done: z.number(), declined: z.number(), returned: z.number(), buffered: z.number(), total: z.number() });

export const demandRow = z.object({
  id: z.string(),
  number: z.number(),
  what: z.string(),
  department: named,
  owner: named,
  minutes: z.number(),
  sendOn: day,
  dueOn: day,
  standing: z.enum(['draft', 'waiting', 'open', 'ended', 'withdrawn']),
  /** Of the answers that you see. */
  counts,
  decideBy: day.nullable(),
  /** It waits for a region longer than the district's rule says. */
  late: z.boolean(),
  /** How many answers wait for your own decision. */
  waitsForMe: z.number(),
});
export type DemandRow = z.infer<typeof demandRow>;

export const listDemands = endpoint(
  'get',
  '/demands',
  { access: 'signed_in', summary: 'What is asked of schools, as far as you may know of it' },
  {
    query: z.object({ view: z.enum(['to_decide', 'ours', 'all']).default('all'), state: z.enum(['draft', 'waiting', 'open', 'ended', 'any']).default('any'), limit: z.coerce.number().int().min(1).max(200).default(50), cursor: z.string().optional() }),
    reply: z.object({ items: z.array(demandRow), nextCursor: z.string().nullable(), mayAskFor: z.array(named) }),
  },
);
export type DemandsReply = z.infer<typeof listDemands.schemas.reply>;

export const draftDemand = endpoint('post', '/demands', { access: 'signed_in', summary: 'Draft what a department wants to ask of schools; nobody else is told', status: 201 }, { body: demandDraft, reply: made });
export const editDemand = endpoint('put', '/demands/{id}', { access: 'signed_in', summary: 'Change a draft' }, { params, body: demandDraft, reply: made });
export const discardDemand = endpoint('delete', '/demands/{id}', { access: 'signed_in', summary: 'Throw a draft away' }, { params, reply: made });

export const stepKinds = ['drafted', 'submitted', 'exempted', 'changed', 'withdrawn', 'discarded', 'owner_changed', 'approved', 'moved', 'refused', 'taken_out', 'excused', 'done', 'declined', 'returned', 'taken_back', 'asked_again', 'accepted', 'lapsed', 'sent'] as const;

export const getDemand = endpoint(
  'get',
  '/demands/{id}',
  { access: 'signed_in', summary: 'One demand: its terms, where it stands in each region, what was decided and why' },
  {
    params,
    reply: demandRow.extend({
      purpose: z.string(),
      readers: z.string(),
      doneBy,
      mayDecline: z.boolean(),
      measure: z.object({ key: z.string(), name: z.string() }).nullable(),
      schoolsBy,
      schoolsOf: z.array(z.string()),
      differsReason: z.string().nullable(),
      submittedAt: z.string().nullable(),
      /** The quiet period in which its due day lies, with the exemption for that day. */
      quiet: z.object({ name: z.string(), exemption: z.string().nullable() }).nullable(),
      regions: z.array(z.object({ region: named.nullable(), waiting: z.number(), open: z.number(), done: z.number(), declined: z.number(), returned: z.number(), buffered: z.number(), total: z.number(), mine: z.boolean() })),
      /** Acts on it, the same act at many schools counted once. */
      steps: z.array(z.object({ kind: z.enum(stepKinds), by: z.string().nullable(), at: z.string(), reason: z.string().nullable(), dueOn: day.nullable(), minutes: z.number().nullable(), schools: z.number(), overBudget: z.boolean() })),
      abilities: z.record(z.enum(demandActs), abilitySchema),
    }),
  },
);
export type DemandReply = z.infer<typeof getDemand.schemas.reply>;

export const answerRow = z.object({
  demand: z.object({ id: z.string(), number: z.number(), what: z.string(), purpose: z.string(), doneBy, mayDecline: z.boolean(), owner: named, department: named }),
  school: named,
  region: named.nullable(),
  state: z.enum(answerStates),
  minutes: z.number(),
  sendOn: day,
  dueOn: day,
  late: z.boolean(),
  /** Other minutes or another day wait for the region's decision. */
  pending: z.object({ minutes: z.number(), dueOn: day }).nullable(),
  answeredAt: z.string().nullable(),
  answeredBy: z.string().nullable(),
  text: z.string().nullable(),
  number: z.number().nullable(),
  /** Minutes asked of the school in the week of its due day, without this one. */
  weekMinutes: z.number(),
});
export type AnswerRow = z.infer<typeof answerRow>;

export const listAnswers = endpoint(
  'get',
  '/demand-answers',
  { access: 'signed_in', summary: 'Demands at schools, the next due first: of one demand, of one school, or of all that you see' },
  {
    query: z.object({ demandId: z.uuid().optional(), schoolId: z.union([z.literal('mine'), z.uuid()]).optional(), state: z.enum(['waiting', 'open', 'answered', 'buffered', 'any']).default('any'), mine: z.stringbool().default(false).describe('Only those that wait for your decision'), limit: z.coerce.number().int().min(1).max(200).default(100), cursor: z.string().optional() }),
    reply: z.object({ items: z.array(answerRow), nextCursor: z.string().nullable(), budget: z.number() }),
  },
);
export type AnswersReply = z.infer<typeof listAnswers.schemas.reply>;

export const countDemands = endpoint(
  'get',
  '/demand-counts',
  { access: 'signed_in', summary: 'For the first page: what is asked of your school, what waits for your decision, what came back to you' },
  { reply: z.object({ open: z.number(), late: z.number(), dueThisWeek: z.number(), minutesThisWeek: z.number(), budget: z.number(), toDecide: z.number(), decideLate: z.number(), returned: z.number(), leads: z.boolean() }) },
);
