import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

const told = z.object({ kind: z.string(), sentence: z.string(), count: z.number() });
const refusal = z.object({ file: z.string(), line: z.number(), column: z.string().nullable(), value: z.string().nullable(), code: z.string(), reason: z.string() });

const run = z.object({
  /** Null for a look, which is not kept. */
  id: z.string().nullable(),
  file: z.string(),
  outcome: z.enum(['applied', 'nothing_new', 'refused']),
  rowsRead: z.number(),
  added: z.number(),
  changed: z.number(),
  same: z.number(),
  refused: z.number(),
  repairs: z.array(told),
  leftOut: z.array(told),
});

const outcome = run.extend({
  dryRun: z.boolean(),
  sentence: z.string(),
  refusals: z.array(refusal),
  /** What each plan would get, part by part; the first 200. */
  changes: z.array(z.object({ school: z.string(), kind: z.string(), text: z.string(), change: z.enum(['added', 'changed']) })),
});
export type PlanImportOutcome = z.output<typeof outcome>;

export const planFileLimit = 5 * 2 ** 20;

export const importPlans = endpoint(
  'post',
  '/plan-imports',
  { access: 'signed_in', summary: 'Takes a table of plans whole into the drafts of a school year, or refuses it whole (422 with every refused row)', status: 201, bytes: planFileLimit },
  {
    query: z.object({
      name: z.string().trim().min(1).max(200).regex(/^[^\p{Cc}]*$/u, 'No control characters'),
      /** Whose plan it is, where the table has no column of schools. */
      schoolId: z.uuid().optional(),
      /** The year that runs today unless told. */
      schoolYearId: z.uuid().optional(),
      dryRun: z.stringbool().default(false),
    }),
    reply: outcome,
  },
);

export const listPlanImports = endpoint(
  'get',
  '/plan-imports',
  { access: 'signed_in', summary: 'Tables of plans that were taken or refused, newest first: all for the data office, one’s own for others' },
  { query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }), reply: z.object({ items: z.array(run.extend({ id: z.string(), runAt: z.string(), runBy: z.object({ id: z.string(), name: z.string() }).nullable() })), schools: z.array(z.object({ id: z.string(), name: z.string() })), years: z.array(z.object({ id: z.string(), name: z.string() })) }) },
);

export const exportPlanRefusals = endpoint('get', '/plan-imports/{id}/refusals.csv', { access: 'signed_in', summary: 'Every refused row of a table of plans', media: 'text/csv' }, { params: z.object({ id: z.uuid() }) });
