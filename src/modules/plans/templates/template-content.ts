import { z } from 'zod';
import { partKinds } from '../parts/part-fields.ts';

const words = z.string().trim().min(1).max(2_000);
const partWords = z.object({ name: words, help: z.string().max(2_000) });

/** What a version of a template says: the words of each part, the test of a goal, sources of money, the days of a cycle. */
export const templateContent = z.object({
  about: z.string().max(5_000),
  /** What a part of each kind is called, and what is asked for in it. */
  parts: z.object(Object.fromEntries(partKinds.map((kind) => [kind, partWords])) as Record<(typeof partKinds)[number], typeof partWords>),
  /** The letters of a good goal, each with its question. */
  goalTest: z.array(z.object({ word: words, question: words })).max(12),
  fundingSources: z.array(z.string().trim().min(1).max(200)).max(60),
  goalsAtMost: z.number().int().min(1).max(20),
  cycle: z.object({
    days: z.number().int().min(10).max(200),
    checkpoints: z.array(z.number().int().min(1).max(200)).min(1).max(6),
    /** Days of the calendar, moved on to the next day of school; or days of school only. */
    count: z.enum(['calendar_days', 'school_days']),
  }).refine(({ days, checkpoints }) => checkpoints.every((day, index) => day <= days && (index === 0 || day > checkpoints[index - 1]!)), 'Checkpoints lie within the cycle, one after the other.'),
});
export type TemplateContent = z.infer<typeof templateContent>;
