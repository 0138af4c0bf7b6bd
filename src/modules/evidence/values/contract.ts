import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

const named = z.object({ key: z.string(), name: z.string() });
const many = (item: z.ZodType<string, string>) => z.preprocess((value) => (value === undefined ? undefined : [value].flat()), z.array(item).max(50).optional());
const word = z.string().trim().min(1).max(100);

const measureValue = z.object({
  school: z.object({ id: z.string(), name: z.string() }),
  measure: named,
  group: named,
  subject: z.string(),
  grade: z.string(),
  period: named,
  standing: z.enum(['known', 'hidden_by_publisher', 'not_applicable', 'hidden']),
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  /** Of a share the whole, of a mean its n. */
  denominator: z.number().nullable(),
  /** Why it is not shown. */
  because: z.string().nullable(),
  /** The row it came from, and when that file was taken. */
  source: z.object({ run: z.string(), file: z.string(), line: z.number(), recipe: z.string().nullable(), runAt: z.string() }),
});
export type MeasureValue = z.output<typeof measureValue>;

export const listMeasureValues = endpoint(
  'get',
  '/measure-values',
  { access: 'signed_in', summary: 'Values with their n and their source row, of what is asked for; absent ones are no items' },
  {
    query: z.object({
      schoolId: many(z.uuid()),
      measure: many(word),
      group: many(word),
      subject: many(word),
      grade: many(word),
      period: many(word),
      limit: z.coerce.number().int().min(1).max(1_000).default(200),
      cursor: z.string().max(400).optional(),
    }),
    reply: z.object({ items: z.array(measureValue), nextCursor: z.string().nullable() }),
  },
);
