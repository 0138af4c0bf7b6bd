import { z } from 'zod';

export const questionKinds = ['text', 'choice', 'number', 'date', 'yes_no'] as const;

const hours = z.number().int().positive();

/** One thing a school can ask for. Hours count only while schools are open: a school day is about eight. */
export const catalogItem = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9_]*$/),
  name: z.string().min(1).max(80),
  description: z.string().min(1).max(240),
  /** What a principal would type. */
  keywords: z.array(z.string().min(1)).min(3),
  /** A confidential one: only the people named in a request under it see that request. */
  lane: z.enum(['ordinary', 'personnel', 'equity', 'student']).default('ordinary'),
  ownerFunction: z.string(),
  /** The department whose rules the item falls under, and the one counted for it. */
  department: z.string(),
  departmentsUsuallyInvolved: z.array(z.string()),
  questions: z
    .array(
      z.strictObject({
        label: z.string().min(1),
        kind: z.enum(questionKinds),
        required: z.boolean().default(false),
        choices: z.array(z.string()).default([]),
      }),
    )
    .max(4),
  /** What is done in every request of this kind, by whom; a required step holds the resolving. */
  checklist: z.array(z.strictObject({ label: z.string().min(1).max(200), required: z.boolean(), audience: z.enum(['district', 'school']) })).max(30).default([]),
  promise: z.strictObject({ firstAnswerHours: hours, nextAnswerHours: hours, resolutionHours: hours }),
  /** What the region may decide without asking the department, as a sentence. */
  regionMayDecide: z.string().nullable(),
  examples: z.array(z.string().min(1)).min(1),
});

export type CatalogTemplateItem = z.infer<typeof catalogItem>;
