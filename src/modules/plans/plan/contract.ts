import { z } from 'zod';
import { abilitySchema } from '../../../platform/authorization/ability-schema.ts';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { planActs } from '../abilities.ts';
import { planPart } from '../parts/part-fields.ts';
import { planStates } from '../plan-states.ts';
import { templateContent } from '../templates/template-content.ts';

const named = z.object({ id: z.string(), name: z.string() });
const day = z.iso.date();
export const planId = z.object({ id: z.uuid() });

export const planRow = z.object({
  id: z.string(),
  school: named,
  schoolYear: named,
  state: z.enum(planStates),
  reviewBy: day,
  touchedAt: z.string(),
  touchedBy: named.nullable(),
  /** What comes next by a date: its review, a checkpoint. */
  next: z.object({ kind: z.enum(['review_by', 'office_review', 'checkpoint']), on: day }).nullable(),
  goals: z.number(),
  isApproved: z.boolean(),
});
export type PlanRow = z.infer<typeof planRow>;

export const listPlans = endpoint(
  'get',
  '/plans',
  { access: 'signed_in', summary: 'Plans that you may know of, by school; and where you may begin one' },
  {
    query: z.object({
      schoolId: z.uuid().optional(),
      regionId: z.union([z.literal('mine'), z.uuid()]).optional(),
      state: z.enum([...planStates, 'late', 'all']).default('all').describe('`late`: its review date is over and it is not approved'),
      schoolYearId: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      cursor: z.string().optional(),
    }),
    reply: z.object({ items: z.array(planRow), nextCursor: z.string().nullable(), years: z.array(named), mayBegin: z.array(z.object({ school: named, schoolYear: named, follows: z.string().nullable() })) }),
  },
);
export type PlansReply = z.infer<typeof listPlans.schemas.reply>;

export const beginPlan = endpoint(
  'post',
  '/plans',
  { access: 'signed_in', summary: 'Begin the plan of a school for a school year, anew or carrying on an earlier one', status: 201 },
  { body: z.object({ schoolId: z.uuid(), schoolYearId: z.uuid().optional(), templateVersionId: z.uuid().optional(), followsId: z.uuid().optional() }), reply: z.object({ id: z.string() }) },
);

/** A series of measures as a part names it, with the school's value of that period as it may be shown now. */
export const measureFact = z.object({
  series: z.number(),
  period: z.number(),
  name: z.string(),
  periodName: z.string(),
  unit: z.string(),
  decimals: z.number(),
  /** `absent`: there is no value. */
  standing: z.enum(['known', 'hidden_by_publisher', 'not_applicable', 'hidden', 'absent']),
  value: z.number().nullable(),
  n: z.number().nullable(),
  because: z.string().nullable(),
});
export type MeasureFact = z.infer<typeof measureFact>;

const versionRow = z.object({ id: z.string(), number: z.number(), kind: z.enum(['review', 'submitted', 'discarded']), madeAt: z.string(), madeBy: z.string().nullable(), isApproved: z.boolean(), isBaseline: z.boolean() });
const checkpoint = z.object({ id: z.string(), dayNumber: z.number(), dueOn: day, state: z.enum(['scheduled', 'evidence_in', 'discussed', 'decided', 'locked']) });

export const getPlan = endpoint(
  'get',
  '/plans/{id}',
  { access: 'signed_in', summary: 'One plan with its text, its versions, what was decided on it, and what you may do' },
  {
    params: planId,
    reply: z.object({
      id: z.string(),
      school: named,
      schoolYear: named,
      state: z.enum(planStates),
      reviewBy: day,
      begunAt: z.string(),
      touchedAt: z.string(),
      touchedBy: named.nullable(),
      followsId: z.string().nullable(),
      office: z.string().nullable(),
      /** Anybody may read the approved version without signing in. */
      isPublic: z.boolean(),
      judgedVersionId: z.string().nullable(),
      template: z.object({ id: z.string(), versionId: z.string(), name: z.string(), version: z.number(), newest: z.number(), content: templateContent }),
      parts: z.array(planPart),
      standings: z.array(z.object({ partId: z.string(), standing: z.string(), reason: z.string(), by: z.string().nullable(), at: z.string() })),
      measures: z.array(measureFact),
      versions: z.array(versionRow),
      councilApprovals: z.array(z.object({ id: z.string(), versionId: z.string(), heldOn: day, votesFor: z.number(), votesAgainst: z.number(), abstained: z.number(), minutes: z.string(), recordedBy: z.string(), recordedAt: z.string() })),
      reviews: z.array(z.object({ id: z.string(), versionId: z.string(), reviewer: z.enum(['superintendent', 'office']), outcome: z.enum(['approved', 'returned']), note: z.string(), by: z.string(), at: z.string() })),
      acts: z.array(z.object({ act: z.string(), note: z.string(), decision: z.object({ checkpointId: z.string(), dayNumber: z.number(), goal: z.string() }).nullable().describe('at a checkpoint, that it follows'), version: z.number().nullable().describe('that it kept or judged'), by: z.string().nullable(), at: z.string() })),
      cycle: z.object({ id: z.string(), number: z.number(), startsOn: day, endsOn: day, stepIds: z.array(z.string()), checkpoints: z.array(checkpoint) }).nullable(),
      abilities: z.record(z.enum(planActs), abilitySchema),
    }),
  },
);
export type PlanReply = z.infer<typeof getPlan.schemas.reply>;
