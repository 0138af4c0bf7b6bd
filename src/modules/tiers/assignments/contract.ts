import { z } from 'zod';
import { abilitySchema as ability } from '../../../platform/authorization/ability-schema.ts';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { plannedDose } from '../dose/contract.ts';
import { workingReply } from '../need-index/contract.ts';
import { reviewRow } from '../reviews/contract.ts';
import { tierActs, tierStates } from './tier-states.ts';

const byId = z.object({ id: z.uuid() });
const named = z.object({ id: z.string(), name: z.string() });
const text = z.string().trim().min(1).max(4_000);
const note = z.string().trim().max(4_000).default('');
const state = z.enum(tierStates);

const assignment = z.object({
  id: z.string(),
  number: z.number(),
  school: named,
  region: named.nullable(),
  runId: z.string().nullable(),
  indexTier: z.string().nullable(),
  tier: z.string(),
  transformation: z.boolean(),
  rationale: z.string(),
  entryCriteria: z.string(),
  exitCriteria: z.string(),
  state,
  proposedBy: named,
  proposedAt: z.string(),
  approvedBy: named.nullable(),
  effectiveFrom: z.string().nullable(),
  effectiveTo: z.string().nullable(),
  reviewOn: z.string().nullable(),
  landingUntil: z.string().nullable(),
});
export type AssignmentRow = z.infer<typeof assignment>;

const step = z.object({ act: z.string(), state: z.string(), note: z.string(), by: z.string().nullable(), at: z.string() });
const tier = z.object({ key: z.string(), name: z.string(), level: z.number(), about: z.string(), entryCriteria: z.string(), exitCriteria: z.string(), validFrom: z.string() });
const actAbilities = z.object(Object.fromEntries(tierActs.map((act) => [act, ability])) as Record<(typeof tierActs)[number], typeof ability>);

export const readTiers = endpoint(
  'get',
  '/tiers',
  { access: 'signed_in', summary: 'The tiers with their criteria, and how many schools are in each today' },
  {
    reply: z.object({
      tiers: z.array(tier.extend({ schools: z.number() })),
      /** Schools that have no tier in effect. */
      without: z.number(),
      states: z.record(z.string(), z.number()),
      openReviews: z.number(),
      reviewsDue: z.number(),
      abilities: z.object({ draft: ability, publish: ability, compute: ability, propose: ability, approve: ability, setDose: ability }),
    }),
  },
);
export type TiersReply = z.infer<typeof readTiers.schemas.reply>;

export const defineTier = endpoint(
  'post',
  '/tiers',
  { access: 'signed_in', summary: 'Say what a tier is, and who enters and leaves it, from a day on', status: 201 },
  { body: z.object({ key: z.string().trim().min(1).max(40), name: z.string().trim().min(1).max(60), level: z.number().int().min(1).max(9), about: text, entryCriteria: text, exitCriteria: text, validFrom: z.iso.date().optional() }), reply: z.object({ key: z.string() }) },
);

export const listAssignments = endpoint(
  'get',
  '/tier-assignments',
  { access: 'signed_in', summary: 'Tiers of schools, proposed and in effect' },
  {
    query: z.object({ state: z.union([state, z.literal('current'), z.literal('waiting')]).default('current'), tier: z.string().max(60).optional(), regionId: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(200).default(200), offset: z.coerce.number().int().min(0).max(100_000).default(0) }),
    reply: z.object({ items: z.array(assignment.extend({ abilities: actAbilities })), total: z.number() }),
  },
);
export type AssignmentsReply = z.infer<typeof listAssignments.schemas.reply>;

export const getAssignment = endpoint('get', '/tier-assignments/{id}', { access: 'signed_in', summary: 'One tier of a school with its steps' }, { params: byId, reply: assignment.extend({ steps: z.array(step), abilities: actAbilities }) });
export type AssignmentReply = z.infer<typeof getAssignment.schemas.reply>;

export const proposeTiers = endpoint(
  'post',
  '/tier-assignments',
  { access: 'signed_in', summary: 'Propose tiers from a computation and judgement, each with its reason', status: 201 },
  {
    body: z.object({
      runId: z.uuid().optional(),
      proposals: z.array(z.object({ schoolId: z.uuid(), tier: z.string().max(60), rationale: text, transformation: z.boolean().default(false), entryCriteria: text.optional(), exitCriteria: text.optional() })).min(1).max(2_000),
    }),
    reply: z.object({ ids: z.array(z.string()) }),
  },
);

export const reviewAssignment = endpoint('post', '/tier-assignments/{id}/review', { access: 'signed_in', summary: 'Say that a proposal was looked at, and what one found' }, { params: byId, body: z.object({ note: text }), reply: z.object({ id: z.string() }) });
export const approveAssignment = endpoint(
  'post',
  '/tier-assignments/{id}/approval',
  { access: 'signed_in', summary: 'Let a reviewed proposal take effect; never by whoever proposed it' },
  { params: byId, body: z.object({ effectiveFrom: z.iso.date().optional(), reviewOn: z.iso.date().optional(), landingUntil: z.iso.date().optional(), note }), reply: z.object({ id: z.string() }) },
);
export const approveMany = endpoint(
  'post',
  '/tier-approvals',
  { access: 'signed_in', summary: 'Review and approve many proposals with one note; each is judged by itself' },
  { body: z.object({ ids: z.array(z.uuid()).min(1).max(2_000), note: text, effectiveFrom: z.iso.date().optional(), reviewOn: z.iso.date().optional() }), reply: z.object({ approved: z.number(), refused: z.array(z.object({ id: z.string(), sentence: z.string() })) }) },
);
export const withdrawAssignment = endpoint('post', '/tier-assignments/{id}/withdrawal', { access: 'signed_in', summary: 'Take a proposal back, with the reason' }, { params: byId, body: z.object({ note: text }), reply: z.object({ id: z.string() }) });
export const openExitReview = endpoint('post', '/tier-assignments/{id}/exit-review', { access: 'signed_in', summary: 'Begin to look whether the school may leave its tier' }, { params: byId, body: z.object({ note: text }), reply: z.object({ id: z.string() }) });
export const decideExitReview = endpoint(
  'post',
  '/tier-assignments/{id}/exit-decision',
  { access: 'signed_in', summary: 'Keep the tier until a new review day, or propose a lighter one: support then declines over a dated time' },
  {
    params: byId,
    body: z.object({ decision: z.enum(['keep', 'step_down']), note: text, tier: z.string().max(60).optional(), reviewOn: z.iso.date().optional() }),
    reply: z.object({ id: z.string(), nextId: z.string().nullable() }),
  },
);

export const readSchoolTier = endpoint(
  'get',
  '/schools/{id}/tier',
  { access: 'signed_in', summary: 'Why this tier: the working, the judgement, who approved it, what is planned, and how to ask for a review' },
  {
    params: byId,
    reply: z.object({
      school: named,
      current: assignment.extend({ steps: z.array(step) }).nullable(),
      proposal: assignment.nullable(),
      past: z.array(assignment),
      tiers: z.array(tier),
      working: workingReply.nullable(),
      dose: plannedDose.nullable(),
      reviews: z.array(reviewRow),
      abilities: z.object({ propose: ability, review: ability, askReview: ability, answerReview: ability, match: ability }),
    }),
  },
);
export type SchoolTierReply = z.infer<typeof readSchoolTier.schemas.reply>;
