import { z } from 'zod';
import { planPart } from '../parts/part-fields.ts';
import { templateContent } from '../templates/template-content.ts';

/** A whole plan as it could be read at one moment, with the words it was read in. Values of measures are named, not copied. */
export const planSnapshot = z.object({
  school: z.string(),
  schoolYear: z.string(),
  template: z.object({ versionId: z.string(), name: z.string(), version: z.number(), parts: templateContent.shape.parts }),
  parts: z.array(planPart),
  measures: z.array(z.object({ series: z.number(), period: z.number(), name: z.string(), periodName: z.string(), unit: z.string(), decimals: z.number() })),
});
export type PlanSnapshot = z.infer<typeof planSnapshot>;
