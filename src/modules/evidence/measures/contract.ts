import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { directions, kinds, topics } from './standard-measures.ts';

const key = z.string().regex(/^[a-z][a-z0-9_]*$/).max(100);

const words = z.object({
  key,
  name: z.string().trim().min(1).max(120),
  definition: z.string().trim().min(1).max(1_000),
  topic: z.enum(topics),
  /** share: percent of students. mean: of n students. rate: per a fixed number. score: no n behind it. count: students. */
  kind: z.enum(kinds),
  unit: z.string().trim().min(1).max(40),
  /** Which way is good. */
  direction: z.enum(directions),
  decimals: z.number().int().min(0).max(4),
  lowest: z.number().nullable(),
  highest: z.number().nullable(),
  source: z.string().trim().min(1).max(200),
});

const measureRow = words.extend({
  /** When the newest file with values of it was taken; null where there is none. */
  refreshedAt: z.string().nullable(),
  /** True for a measure that comes with the product. */
  standard: z.boolean(),
});
export type MeasureRow = z.output<typeof measureRow>;

const named = z.object({ key: z.string(), name: z.string() });

export const listMeasures = endpoint('get', '/measures', { access: 'signed_in', summary: 'The catalogue: what is measured, its unit, direction, source and refresh date' }, { reply: z.object({ items: z.array(measureRow), mayAdd: z.boolean() }) });

export const getMeasure = endpoint(
  'get',
  '/measures/{key}',
  { access: 'signed_in', summary: 'One measure with the groups, subjects, grades and periods it is there for, and the files it came from' },
  {
    params: z.object({ key: z.string().min(1).max(100) }),
    reply: measureRow.extend({
      groups: z.array(named),
      subjects: z.array(z.string()),
      grades: z.array(z.string()),
      periods: z.array(named),
      sources: z.array(z.object({ run: z.string(), file: z.string(), recipe: z.string().nullable(), runAt: z.string(), values: z.number(), undone: z.boolean() })),
    }),
  },
);

export const addMeasure = endpoint('post', '/measures', { access: 'signed_in', summary: 'Adds a measure of the district’s own to the catalogue', status: 201 }, { body: words, reply: z.object({ key }) });
