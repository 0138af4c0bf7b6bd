import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

const key = z.string().trim().min(1).max(120);
const named = z.object({ key: z.string(), name: z.string() });
const placeRow = z.object({ id: z.string(), name: z.string() });

const interval = z.object({ estimate: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() });
export type IntervalReply = z.output<typeof interval>;

const figure = z.object({
  standing: z.enum(['known', 'hidden', 'hidden_by_publisher', 'not_applicable', 'absent']),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  count: z.number().nullable(),
  n: z.number().nullable(),
  /** In words, where there is no number or no interval. */
  because: z.string().nullable(),
  schools: z.object({ counted: z.number(), notShown: z.number() }),
});
export type FigureReply = z.output<typeof figure>;

const gap = z.object({ difference: interval, ratio: interval.nullable(), because: z.string().nullable() });
export type GapReply = z.output<typeof gap>;

const measure = z.object({
  key: z.string(),
  name: z.string(),
  definition: z.string(),
  topic: z.string(),
  kind: z.enum(['share', 'mean', 'rate', 'score', 'count']),
  unit: z.string(),
  direction: z.enum(['higher', 'lower', 'neither']),
  decimals: z.number(),
});
export type MeasureReply = z.output<typeof measure>;

/** What is shown, with every other choice there is. */
const cut = z.object({
  measure,
  subject: z.string(),
  grade: z.string(),
  choices: z.object({
    measures: z.array(named),
    /** Subjects and grades of the chosen measure that go together. */
    cuts: z.array(z.object({ subject: z.string(), grade: z.string() })),
    periods: z.array(named),
    groups: z.array(named),
    regions: z.array(placeRow),
  }),
});

const source = z.object({
  /** Who publishes it, as the measure says. */
  publisher: z.string(),
  files: z.array(z.object({ name: z.string(), takenAt: z.string() })),
  refreshedAt: z.string().nullable(),
});

const place = z.object({ kind: z.enum(['district', 'region', 'school']), id: z.string().nullable(), name: z.string(), map: z.enum(['then', 'now']) });

const change = z.object({ from: named, to: named, interval, sentence: z.string() });

const groupRow = z.object({
  key: z.string(),
  name: z.string(),
  dimension: z.string(),
  reference: named.extend({ isWhole: z.boolean() }).nullable(),
  /** One a period, in the order of `periods`. */
  years: z.array(z.object({ period: z.string(), figure, reference: figure.nullable(), gap: gap.nullable(), sentence: z.string() })),
  /** From the first to the last period in which it has a number. */
  change: change.nullable(),
  gapChange: change.nullable(),
});
export type GroupReply = z.output<typeof groupRow>;

const gaps = cut.extend({ period: named.nullable(), place, periods: z.array(named), groups: z.array(groupRow), source, formulas: z.array(z.string()) });
export type GapsReply = z.output<typeof gaps>;

const cutQuery = z.object({ measure: key.optional(), subject: key.optional(), grade: key.optional(), period: key.optional() });

export const gapsQuery = cutQuery.extend({
  regionId: z.uuid().optional(),
  schoolId: z.uuid().optional(),
  /** The region’s schools as they were in each period, or as they are today. */
  map: z.enum(['then', 'now']).default('now'),
  years: z.coerce.number().int().min(1).max(10).default(5),
});
export type GapsQuery = z.output<typeof gapsQuery>;

export const getGaps = endpoint('get', '/gaps', { access: 'signed_in', summary: 'Each student group beside its reference group, over the years, for the district, a region or a school' }, { query: gapsQuery, reply: gaps });

export const exportGaps = endpoint('get', '/gaps/export', { access: 'signed_in', summary: 'The same numbers as a file', media: 'text/csv' }, { query: gapsQuery });
