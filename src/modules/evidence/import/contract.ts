import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { recipeSchema } from './recipe.ts';

const counted = z.object({ kind: z.string(), sentence: z.string(), count: z.number() });
const refusal = z.object({ file: z.string(), line: z.number(), column: z.string().nullable(), value: z.string().nullable(), code: z.string(), reason: z.string() });
const standing = z.enum(['known', 'hidden_by_publisher', 'not_applicable']);
const said = z.object({ standing, value: z.number().nullable(), numerator: z.number().nullable(), denominator: z.number().nullable() });
const cell = z.object({ line: z.number(), school: z.string(), measure: z.string(), group: z.string(), subject: z.string(), grade: z.string(), period: z.string() });
export type CellWords = z.output<typeof cell>;
export type SaidValue = z.output<typeof said>;

const run = z.object({
  /** Null for a trial, which is not kept. */
  id: z.string().nullable(),
  file: z.string(),
  recipe: z.string().nullable(),
  outcome: z.enum(['applied', 'nothing_new', 'refused']),
  rowsRead: z.number(),
  /** Values: a row of a file holds several. */
  added: z.number(),
  changed: z.number(),
  same: z.number(),
  /** Rows. */
  refused: z.number(),
  repairs: z.array(counted),
  leftOut: z.array(counted),
});

const outcome = run.extend({
  dryRun: z.boolean(),
  sentence: z.string(),
  /** The layout's name for people. */
  layout: z.string().nullable(),
  refusals: z.array(refusal),
  /** How many rows are refused for each code; those of `mayLeaveOut` the sender may leave out by naming them. */
  refusedBy: z.array(z.object({ code: z.string(), rows: z.number(), mayLeaveOut: z.boolean() })),
  periods: z.array(z.string()),
  measures: z.array(z.object({ key: z.string(), name: z.string(), values: z.number() })),
  /** The first values as they were read. */
  sample: z.array(cell.extend({ ...said.shape })),
  /** The first 200 values that change, with what they were. */
  changes: z.array(cell.extend({ from: said, to: said })),
  /** Of a file that no recipe reads: its columns, first rows and titles. */
  unknown: z.object({ header: z.array(z.string()), firstRows: z.array(z.array(z.string())), titles: z.array(z.string()) }).nullable(),
});
export type MeasureImportOutcome = z.output<typeof outcome>;

const keptRun = run.extend({
  id: z.string(),
  runAt: z.string(),
  runBy: z.object({ id: z.string(), name: z.string() }).nullable(),
  undone: z.object({ at: z.string(), by: z.string().nullable() }).nullable(),
  mayUndo: z.boolean(),
});
export type KeptMeasureRun = z.output<typeof keptRun>;

const id = z.object({ id: z.uuid() });
const code = z.string().regex(/^[a-z_]{1,40}$/);
const limit = z.coerce.number().int().min(1).max(200).default(50);
const fileLimit = 20 * 2 ** 20;

export const importMeasures = endpoint(
  'post',
  '/measures/imports',
  { access: 'signed_in', summary: 'Takes a file of measures whole, or refuses it whole (422 with every refused row)', status: 201, bytes: fileLimit },
  {
    query: z.object({
      name: z.string().trim().min(1).max(200).regex(/^[^\p{Cc}]*$/u, 'No control characters'),
      recipe: z.string().trim().max(100).regex(/^[a-z][a-z0-9_]*$/).optional(),
      /** Of which period the file must be, or is where it does not say: 2017-18, cohort 2006, 2024-10. */
      period: z.string().trim().min(4).max(40).optional(),
      /** Refused rows of these codes are left out, where else they would refuse the file. */
      leaveOut: z.preprocess((value) => (value === undefined ? undefined : [value].flat()), z.array(code).max(20).optional()),
      dryRun: z.stringbool().default(false),
    }),
    reply: outcome,
  },
);

export const listMeasureImports = endpoint('get', '/measures/imports', { access: 'signed_in', summary: 'Files of measures that were taken or refused, newest first' }, { query: z.object({ limit }), reply: z.object({ items: z.array(keptRun) }) });

export const getMeasureImport = endpoint('get', '/measures/imports/{id}', { access: 'signed_in', summary: 'One file of measures with its refused rows' }, { params: id, reply: keptRun.extend({ refusals: z.array(refusal) }) });

export const exportMeasureRefusals = endpoint('get', '/measures/imports/{id}/refusals.csv', { access: 'signed_in', summary: 'Every refused row of a file of measures', media: 'text/csv' }, { params: id });

export const undoMeasureImport = endpoint(
  'post',
  '/measures/imports/{id}/undo',
  { access: 'signed_in', summary: 'Takes a whole file back: values are what they were before it; what later files said stays', status: 201 },
  { params: id, reply: z.object({ sentence: z.string(), putBack: z.number(), taken: z.number() }) },
);

export const listRevisions = endpoint(
  'get',
  '/measures/imports/{id}/revisions',
  { access: 'signed_in', summary: 'What a file changed: old and new value, each with its file and row' },
  {
    params: id,
    query: z.object({ limit, cursor: z.string().max(400).optional() }),
    reply: z.object({
      items: z.array(cell.omit({ line: true }).extend({ from: said.extend({ file: z.string(), line: z.number() }), to: said.extend({ file: z.string(), line: z.number() }).nullable() })),
      total: z.number(),
      nextCursor: z.string().nullable(),
    }),
  },
);

const recipeRow = z.object({ name: z.string(), title: z.string(), source: z.string(), columns: z.array(z.string()), own: z.boolean() });

export const listRecipes = endpoint('get', '/measure-recipes', { access: 'signed_in', summary: 'How files of measures are read: the product’s recipes and the district’s own' }, { reply: z.object({ items: z.array(recipeRow) }) });

export const saveRecipe = endpoint('post', '/measure-recipes', { access: 'signed_in', summary: 'Keeps how the files of a layout are read; one of the same name is put in its place', status: 201 }, { body: recipeSchema, reply: z.object({ name: z.string() }) });

export const endRecipe = endpoint('delete', '/measure-recipes/{name}', { access: 'signed_in', summary: 'Files are no longer read by this recipe of the district’s own' }, { params: z.object({ name: z.string().min(1).max(100) }), reply: z.object({ name: z.string() }) });
