import { z } from 'zod';

const text = z.string().trim().min(1).max(120);

/** Which period a value is taken of: a named one; the newest that any school has, the same for all; or the newest of each school. */
const period = z.union([z.object({ rule: z.literal('newest') }), z.object({ rule: z.literal('newest_of_each') }), z.object({ rule: z.literal('named'), key: text })]);

const series = { measure: text, group: text.default('all'), subject: text.default('all'), grade: text.default('all'), period: period.default({ rule: 'newest' }) };

/** What a component reads. */
export const sourceSchema = z.union([z.object({ kind: z.literal('measure'), ...series }), z.object({ kind: z.literal('enrollment_share'), group: text })]);

/** Among whom a school is compared: all schools with a value, or those of its own level. */
const among = z.enum(['all', 'level']).default('all');

const standardise = z.union([
  z.object({ as: z.literal('z_score'), among }),
  z.object({ as: z.literal('percentile'), among }),
  z.object({ as: z.literal('min_max'), among, low: z.number().optional(), high: z.number().optional() }),
  z.object({ as: z.literal('published_points') }),
  z.object({ as: z.literal('bands'), bands: z.array(z.object({ from: z.number(), points: z.number() })).min(1).max(20) }),
]);

const component = z.object({
  key: z.string().trim().min(1).max(60),
  name: text,
  source: sourceSchema,
  /** Whether a higher value means more need or less. */
  direction: z.enum(['more', 'less']).default('more'),
  standardise,
  /** Parts of `outOf`; or what the source itself publishes for each school. */
  weight: z.union([z.object({ kind: z.literal('fixed'), parts: z.number().min(0).max(10_000) }), z.object({ kind: z.literal('published'), ...series })]),
  /** Where nothing is known: give its weight to the others, count the mean, give no index, or leave it out as the publisher did. */
  missing: z.enum(['redistribute', 'neutral', 'refuse', 'leave_out']).default('redistribute'),
});

const cuts = z.union([
  z.object({ by: z.literal('index'), tiers: z.array(z.object({ tier: text, at: z.number().nullable() })).min(1).max(9) }),
  z.object({ by: z.literal('rank'), tiers: z.array(z.object({ tier: text, percent: z.number().min(0).max(100).nullable() })).min(1).max(9) }),
]);

const decimals = (fallback: number) => z.number().int().min(0).max(4).default(fallback);

/** A need index as one document: what is read, how it is made comparable, how much it weighs, what becomes of what is missing. */
export const formulaSchema = z.object({
  components: z.array(component).min(1).max(60),
  outOf: z.number().min(0).max(10_000).default(100),
  /** How far each step is rounded; the working shows, and uses, what is rounded. */
  decimals: z.object({ standardised: decimals(2), weight: decimals(2), product: decimals(4), index: decimals(2) }).default({ standardised: 2, weight: 2, product: 4, index: 2 }),
  /** The part of all weights, in percent, that must be known for there to be an index. */
  leastKnown: z.number().min(0).max(100).default(50),
  needRises: z.enum(['with_index', 'against_index']).default('with_index'),
  /** From the tier of most need to the one that takes the rest. */
  cuts,
});

export type Formula = z.output<typeof formulaSchema>;
export type Component = Formula['components'][number];
