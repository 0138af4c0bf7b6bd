import { z } from 'zod';

export const partKinds = ['goal', 'strategy', 'action_step', 'indicator', 'evidence'] as const;
export type PartKind = (typeof partKinds)[number];

/** Under which kind a part stands; a goal stands under none. */
export const parentKinds: Record<PartKind, PartKind | null> = { goal: null, strategy: 'goal', action_step: 'strategy', indicator: 'goal', evidence: 'goal' };

export const textAtMost = 20_000;
const text = z.string().max(textAtMost);
const number = z.number().min(-1e12).max(1e12).nullable();

/** What a part says. Which of it a kind uses, its page knows; none is refused, so that nothing typed is lost by a change of kind. */
export const partFields = z.object({
  text,
  because: text,
  inclusion: text,
  studentGroup: z.string().max(100).nullable(),
  series: z.number().int().min(1).max(2_000_000_000).nullable(),
  period: z.number().int().min(1).max(2_000_000_000).nullable(),
  baseline: number,
  target: number,
  unit: z.string().max(100),
  dueOn: z.iso.date().nullable(),
  owner: z.string().max(300),
  fundingSource: z.string().max(200),
});
export type PartFields = z.infer<typeof partFields>;
export const fieldNames = Object.keys(partFields.shape) as (keyof PartFields)[];

export const emptyFields: PartFields = { text: '', because: '', inclusion: '', studentGroup: null, series: null, period: null, baseline: null, target: null, unit: '', dueOn: null, owner: '', fundingSource: '' };

/** What one field said before and says after; a measure by its name. */
const said = z.union([z.string(), z.number()]).nullable();
export const fieldChange = z.object({ field: z.string(), from: said, to: said });

export const standings = ['open', 'paused', 'stopped', 'done'] as const;

export const planPart = partFields.extend({
  id: z.string(),
  parentId: z.string().nullable(),
  kind: z.enum(partKinds),
  standing: z.enum(standings),
  carriedFrom: z.string().nullable(),
  version: z.number(),
});
export type PlanPart = z.infer<typeof planPart>;
