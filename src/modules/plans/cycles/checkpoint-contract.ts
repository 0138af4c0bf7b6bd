import { z } from 'zod';
import { abilitySchema } from '../../../platform/authorization/ability-schema.ts';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { standings } from '../../commitments/index.ts';
import type { KeptPack } from '../stepback/kept-pack.ts';
import { checkpointActs } from './checkpoint-abilities.ts';
import { checkpointDecisions, checkpointStates } from './checkpoint-states.ts';

const params = z.object({ id: z.uuid() });
const day = z.iso.date();
const named = z.object({ id: z.string(), name: z.string() });
const decisionOf = z.object({ id: z.string(), amendedAt: z.string().nullable().describe('when it was taken into an amendment of the plan'), discardedAt: z.string().nullable().describe('when that amendment was discarded'), version: z.number(), decision: z.enum(checkpointDecisions), reason: z.string(), requestId: z.string().nullable(), by: z.string(), at: z.string() });

/** What is known of an indicator: the newest stored value of its measure as it may be shown, or what the school counted. */
const indicator = z.object({
  id: z.string(),
  text: z.string(),
  unit: z.string(),
  baseline: z.number().nullable(),
  target: z.number().nullable(),
  isTyped: z.boolean(),
  periodName: z.string().nullable(),
  standing: z.enum(['known', 'hidden_by_publisher', 'not_applicable', 'hidden', 'absent']),
  value: z.number().nullable(),
  n: z.number().nullable(),
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
  because: z.string().nullable(),
  readOn: day.nullable(),
  source: z.string().nullable(),
});
export type CheckpointIndicator = z.infer<typeof indicator>;

const step = z.object({ id: z.string(), text: z.string(), standing: z.string(), dueOn: day.nullable(), owner: z.string() });
/** What stands under the goals: requests that are tied to them, and promises made in the plan (`goalId` null: to the whole of it). */
const supports = z.object({
  requests: z.array(z.object({ goalId: z.string(), id: z.string(), number: z.number(), summary: z.string(), status: z.string() })),
  promises: z.array(z.object({ goalId: z.string().nullable(), id: z.string(), direction: z.enum(['to_school', 'by_school']), what: z.string(), owner: z.string(), dueOn: day, standing: z.enum(standings) })),
});
export type CheckpointSupports = z.infer<typeof supports>;

const evidence = z.object({
  goals: z.array(z.object({ id: z.string(), text: z.string(), because: z.string(), indicators: z.array(indicator), strategies: z.array(z.object({ id: z.string(), text: z.string(), standing: z.string(), steps: z.array(step) })) })),
});
export type CheckpointEvidence = z.infer<typeof evidence>;
/** Which stored value an indicator shows and which its baseline: kept with them, so that what is hidden later is hidden in the record too. */
export interface FigureShown {
  partId: string;
  series: number;
  period: number | null;
  baselinePeriod: number | null;
}
/** What a locked checkpoint keeps; those locked before something was kept have none of it. */
export type CheckpointSeen = CheckpointEvidence & { figures?: FigureShown[]; supports?: CheckpointSupports; pack?: KeptPack };

export const getCheckpoint = endpoint(
  'get',
  '/checkpoints/{id}',
  { access: 'signed_in', summary: 'One checkpoint of a plan: by goal what is known, what was done, what was decided; as it was seen where it is locked' },
  {
    params,
    reply: z.object({
      id: z.string(),
      planId: z.string(),
      school: named,
      cycleNumber: z.number(),
      dayNumber: z.number(),
      dueOn: day,
      isLate: z.boolean(),
      state: z.enum(checkpointStates),
      moves: z.array(z.object({ fromOn: day, toOn: day, cause: z.string() })),
      goals: z.array(evidence.shape.goals.element.extend({ decision: decisionOf.nullable(), before: decisionOf.extend({ dayNumber: z.number() }).nullable(), ...supports.shape })),
      promises: supports.shape.promises.describe('to the plan as a whole'),
      abilities: z.record(z.enum(checkpointActs), abilitySchema),
      amendment: abilitySchema.describe('to take a decision into an amendment of the plan'),
    }),
  },
);
export type CheckpointReply = z.infer<typeof getCheckpoint.schemas.reply>;

export const moveCheckpoint = endpoint(
  'post',
  '/checkpoints/{id}/moves',
  { access: 'signed_in', summary: 'Its evidence is in, it was discussed, it is locked; or the last step is undone', status: 201 },
  { params, body: z.object({ step: z.enum(['bring_evidence', 'discuss', 'undo', 'lock']), state: z.enum(checkpointStates).describe('as the page showed it') }), reply: z.object({ state: z.enum(checkpointStates) }) },
);
export type CheckpointMove = z.infer<typeof moveCheckpoint.schemas.body>;

export const keepReading = endpoint(
  'post',
  '/checkpoints/{id}/readings',
  { access: 'signed_in', summary: 'What the school counted for an indicator, with its day and source', status: 201 },
  { params, body: z.object({ partId: z.uuid(), value: z.number().min(-1e12).max(1e12), readOn: day, source: z.string().trim().min(1).max(300) }), reply: z.object({ id: z.string() }) },
);
export type Reading = z.infer<typeof keepReading.schemas.body>;

export const decideGoal = endpoint(
  'post',
  '/checkpoints/{id}/decisions',
  { access: 'signed_in', summary: 'The decision on one goal with its reason; asking for support opens a request that is tied to it', status: 201 },
  {
    params,
    body: z.object({
      goalId: z.uuid(),
      version: z.number().int().min(0).describe('of the decision that was read; 0 where there was none'),
      decision: z.enum(checkpointDecisions),
      reason: z.string().trim().min(1).max(2_000),
      request: z.object({ summary: z.string().trim().min(1).max(300), functionId: z.uuid().optional() }).optional(),
      strategies: z.array(z.object({ id: z.uuid(), standing: z.enum(['paused', 'stopped']) })).max(50).default([]),
      amend: z.boolean().default(false).describe('adjusting a goal: open an amendment of the plan, or take it into the open one'),
    }),
    reply: z.object({ version: z.number(), state: z.enum(checkpointStates), requestId: z.string().nullable() }),
  },
);
export type GoalDecision = z.infer<typeof decideGoal.schemas.body>;

export const openAmendment = endpoint(
  'post',
  '/checkpoints/{id}/amendments',
  { access: 'signed_in', summary: 'Take the decision to adjust a goal into an amendment of the plan', status: 201 },
  { params, body: z.object({ goalId: z.uuid() }), reply: z.object({ id: z.string() }) },
);
