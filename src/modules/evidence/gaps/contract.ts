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
  schools: z.object({ counted: z.number(), unshown: z.number(), leftOut: z.number() }),
  /** Of a share of which schools are left out: between what it would be with them. */
  withAll: z.object({ low: z.number(), high: z.number(), students: z.number() }).nullable(),
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
  years: z.array(z.object({ period: z.string(), figure, reference: figure.nullable(), gap: gap.nullable(), sentence: z.string(), /** Of how many schools, and what those left out could change. */ counting: z.string().nullable() })),
  /** From the first to the last period in which it has a number. */
  change: change.nullable(),
  gapChange: change.nullable(),
});
export type GroupReply = z.output<typeof groupRow>;

const gaps = cut.extend({ period: named.nullable(), place, periods: z.array(named), groups: z.array(groupRow), summary: z.object({ gaps: z.array(z.string()), changes: z.array(z.string()) }), source, formulas: z.array(z.string()) });
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

const headline = z.object({
  measure,
  subject: z.string(),
  grade: z.string(),
  /** Of all its students, in the periods in which there is any word of it. */
  years: z.array(z.object({ period: named, figure })),
  sentence: z.string(),
});
export type HeadlineReply = z.output<typeof headline>;

const schoolEvidence = gaps.extend({ headlines: z.array(headline) });
export type SchoolEvidenceReply = z.output<typeof schoolEvidence>;

export const getSchoolEvidence = endpoint('get', '/schools/{id}/evidence', { access: 'signed_in', summary: 'A school against itself: all its measures, then its student groups' }, { params: z.object({ id: z.uuid() }), query: gapsQuery.omit({ schoolId: true, regionId: true, map: true }), reply: schoolEvidence });

const groupQuery = cutQuery.extend({ group: key.optional(), schoolId: z.uuid().optional() });

const funnel = cut.extend({
  period: named.nullable(),
  group: named.nullable(),
  /** The share of all schools shown together, in percent; null where a funnel says nothing, with the reason. */
  target: z.number().nullable(),
  because: z.string().nullable(),
  /** By name, never by value. */
  points: z.array(z.object({ schoolId: z.string(), name: z.string(), value: z.number(), n: z.number(), place: z.enum(['within', 'above', 'below', 'far_above', 'far_below']) })),
  /** Schools with a number that is not shown, in words. */
  notShown: z.array(z.object({ schoolId: z.string(), name: z.string(), because: z.string() })),
  curve: z.array(z.object({ n: z.number(), low95: z.number(), high95: z.number(), low998: z.number(), high998: z.number() })),
  overdispersion: z.number().nullable(),
  sentences: z.array(z.string()),
  source,
  formulas: z.array(z.string()),
});
export type FunnelReply = z.output<typeof funnel>;
export type GroupQuery = z.output<typeof groupQuery>;

export const getFunnel = endpoint('get', '/funnels', { access: 'signed_in', summary: 'Each school by its size against what chance allows around all of them; no order' }, { query: groupQuery, reply: funnel });

export const exportFunnel = endpoint('get', '/funnels/export', { access: 'signed_in', summary: 'The same numbers as a file', media: 'text/csv' }, { query: groupQuery });

const moved = z.object({ schools: z.number(), before: z.number(), after: z.number(), change: interval });
export const lowStartQuery = groupQuery.omit({ schoolId: true }).extend({
  /** The year by which they were chosen; the one before the last unless told. `period` is the year they are looked at. */
  from: key.optional(),
  /** Who was chosen; the lowest fifth of that year unless told. */
  schoolIds: z.preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), z.array(z.uuid()).max(200).optional()),
});
export type LowStartQuery = z.output<typeof lowStartQuery>;

const lowStart = cut.extend({
  group: named.nullable(),
  from: named.nullable(),
  to: named.nullable(),
  correlation: z.number().nullable(),
  all: moved.nullable(),
  chosen: moved.nullable(),
  /** Change of the chosen that the correlation of the years alone would bring. */
  expected: z.number().nullable(),
  matched: moved.extend({ against: interval }).nullable(),
  earlier: moved.extend({ from: named, to: named, against: interval }).nullable(),
  schools: z.array(z.object({ schoolId: z.string(), name: z.string(), before: z.number(), after: z.number(), chosen: z.boolean() })),
  sentences: z.array(z.string()),
  source,
  formulas: z.array(z.string()),
});
export type LowStartReply = z.output<typeof lowStart>;

export const getLowStart = endpoint('get', '/low-starts', { access: 'signed_in', summary: 'How schools chosen for a low year moved, beside what chance alone would do and schools not chosen' }, { query: lowStartQuery, reply: lowStart });

export const exportLowStart = endpoint('get', '/low-starts/export', { access: 'signed_in', summary: 'The same numbers as a file', media: 'text/csv' }, { query: lowStartQuery });
