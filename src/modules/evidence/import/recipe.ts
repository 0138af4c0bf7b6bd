import { z } from 'zod';
import { periodForms } from '../periods/read-period.ts';

const key = z.string().regex(/^[a-z][a-z0-9_]*$/);
const text = z.string().min(1).max(200);
/** A column by its name, or the first there is of several names. */
const column = z.union([text, z.array(text).min(1).max(5)]);
const words = z.record(z.string(), z.string());

/** Where a row says its group, subject or grade: in a column (`otherwise` when the file has none), or the same for all rows. */
const said = z.union([z.strictObject({ is: text }), z.strictObject({ column, otherwise: text.optional(), words: words.optional() })]);

const period = z.union([
  z.strictObject({ is: text }),
  z.strictObject({ column, as: z.enum(periodForms) }),
  /** A pattern with one part in brackets, looked for in the titles above the table. */
  z.strictObject({ title: text, as: z.enum(periodForms) }),
]);

const valueColumn = z.strictObject({
  measure: key,
  /** Without it the value is computed from numerator and denominator. */
  value: column.optional(),
  numerator: column.optional(),
  /** For a mean: of how many students. */
  denominator: column.optional(),
  group: text.optional(),
  subject: text.optional(),
  grade: text.optional(),
  period: period.optional(),
  /** The numbers that words stand for. */
  words: z.record(z.string(), z.number()).optional(),
  /** The file writes shares from 0 to 1. */
  fraction: z.boolean().optional(),
});

/**
 * How the files of one layout are known and read: data, so that a district's own recipe is the same thing as one that
 * comes with the product. A row of the file becomes one value for each of `values`.
 */
export const recipeSchema = z.strictObject({
  name: key,
  title: text,
  source: text,
  /** Columns by which the layout is known; `without`, columns that show that it is another one. */
  needs: z.array(text).min(1).max(2_500),
  without: z.array(text).optional(),
  school: z.strictObject({
    column,
    key: z.enum(['stateCode', 'localCode', 'ncesId']),
    /** Digits of the publisher's codes: shorter ones have lost zeros. */
    width: z.number().int().min(1).max(20).optional(),
    /** With how many of its first digits a code names its district, in a file of many districts. */
    districtDigits: z.number().int().min(1).max(20).optional(),
  }),
  period: period.optional(),
  group: said,
  subject: said,
  grade: said,
  values: z.array(valueColumn).min(1).max(2_500),
  leaveOut: z.array(z.strictObject({ column, pattern: text, kind: key, what: text })).optional(),
  /** The publisher's signs for what he hides, what does not apply, and what he does not know. */
  signs: z.strictObject({ hidden: z.array(text).optional(), notApplicable: z.array(text).optional(), missing: z.array(text).optional() }).optional(),
  /** By how many percentage points a published percent may be off its own counts, beyond rounding. */
  tolerance: z.number().min(0).max(5).optional(),
  notes: z.array(z.strictObject({ kind: key, sentence: z.string().min(1).max(500) })).optional(),
});

export type MeasureRecipe = z.output<typeof recipeSchema>;
export type ValueColumn = z.output<typeof valueColumn>;
export type Said = z.output<typeof said>;
export type PeriodSource = z.output<typeof period>;
