import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

const counted = z.object({ kind: z.string(), sentence: z.string(), count: z.number() });
const refusal = z.object({ file: z.string(), line: z.number(), column: z.string().nullable(), value: z.string().nullable(), code: z.string(), reason: z.string() });
const fieldValue = z.union([z.string(), z.number(), z.array(z.string())]).nullable();

const importOutcomes = ['applied', 'nothing_new', 'refused'] as const;

const run = z.object({
  /** Null for a trial, which is not kept. */
  id: z.string().nullable(),
  file: z.string(),
  /** The layout that was recognised, and its name for people. */
  recipe: z.string().nullable(),
  outcome: z.enum(importOutcomes),
  rowsRead: z.number(),
  created: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  refused: z.number(),
  repairs: z.array(counted),
  leftOut: z.array(counted),
});

const outcome = run.extend({
  dryRun: z.boolean(),
  sentence: z.string(),
  layout: z.string().nullable(),
  /** Every refused place in the file, up to the first 5,000. */
  refusals: z.array(refusal),
  /** The first 200 schools that are new or change, with each field's old and new value. */
  changes: z.array(z.object({ line: z.number(), stateCode: z.string(), name: z.string(), kind: z.enum(['created', 'changed']), fields: z.array(z.object({ field: z.string(), from: fieldValue, to: fieldValue })) })),
  /** The districts of a file of a whole state, largest first, when one must be chosen. */
  districts: z.array(z.object({ code: z.string(), name: z.string(), rows: z.number() })),
});

export type ImportOutcome = z.output<typeof outcome>;

const keptRun = run.extend({ id: z.string(), runAt: z.string(), runBy: z.object({ id: z.string(), name: z.string() }).nullable() });

export const importFileLimit = 20 * 2 ** 20;

export const importSchools = endpoint(
  'post',
  '/schools/imports',
  { access: 'signed_in', summary: 'Takes a file of schools whole, or refuses it whole (422 with every refused row)', status: 201, bytes: importFileLimit },
  {
    query: z.object({
      name: z.string().trim().min(1).max(200).regex(/^[^\p{Cc}]*$/u, 'No control characters'),
      districtCode: z.string().trim().regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u, 'Letters and digits, at most 60').optional(),
      dryRun: z.stringbool().default(false),
    }),
    reply: outcome,
  },
);

export const listSchoolImports = endpoint(
  'get',
  '/schools/imports',
  { access: 'signed_in', summary: 'Files of schools that were taken or refused, newest first' },
  { query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }), reply: z.object({ items: z.array(keptRun) }) },
);

export const getSchoolImport = endpoint(
  'get',
  '/schools/imports/{id}',
  { access: 'signed_in', summary: 'One file of schools with its refused rows' },
  { params: z.object({ id: z.uuid() }), reply: keptRun.extend({ refusals: z.array(refusal) }) },
);

export const exportImportRefusals = endpoint(
  'get',
  '/schools/imports/{id}/refusals.csv',
  { access: 'signed_in', summary: 'Every refused row of a file: file, line, column, value, code, reason', media: 'text/csv' },
  { params: z.object({ id: z.uuid() }) },
);
