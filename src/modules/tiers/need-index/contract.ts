import { z } from 'zod';
import { abilitySchema as ability } from '../../../platform/authorization/ability-schema.ts';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { formulaSchema, sourceSchema } from './formula/formula.ts';

const byId = z.object({ id: z.uuid() });
const made = z.object({ id: z.string() });
const named = z.object({ id: z.string(), name: z.string() });

const version = z.object({
  id: z.string(),
  number: z.number(),
  formula: formulaSchema,
  note: z.string(),
  revision: z.number(),
  draftedBy: z.string().nullable(),
  editedAt: z.string(),
  publishedBy: z.string().nullable(),
  publishedAt: z.string().nullable(),
  validFrom: z.string().nullable(),
  /** What is wrong with a draft, in sentences. */
  faults: z.array(z.string()),
});
export type VersionReply = z.infer<typeof version>;

const runRow = z.object({ id: z.string(), number: z.number(), version: z.number(), computedAt: z.string(), computedBy: z.string().nullable(), seed: z.number(), draws: z.number() });
const abilities = z.object({ draft: ability, publish: ability, compute: ability, propose: ability, approve: ability, setDose: ability });

export const listNeedIndexes = endpoint(
  'get',
  '/need-indexes',
  { access: 'signed_in', summary: 'The need indexes of the district' },
  { reply: z.object({ items: z.array(named.extend({ about: z.string(), published: z.number().nullable(), validFrom: z.string().nullable(), draft: z.number().nullable(), lastRun: runRow.nullable() })), abilities }) },
);
export type NeedIndexesReply = z.infer<typeof listNeedIndexes.schemas.reply>;

export const listSources = endpoint(
  'get',
  '/need-index-sources',
  { access: 'signed_in', summary: 'What a component of a formula may read' },
  {
    query: z.object({ q: z.string().trim().max(100).optional(), limit: z.coerce.number().int().min(1).max(100).default(20) }),
    reply: z.object({ items: z.array(z.object({ id: z.string(), name: z.string(), about: z.string().nullable(), source: sourceSchema, direction: z.enum(['higher', 'lower', 'neither']).nullable() })) }),
  },
);
export type SourcesReply = z.infer<typeof listSources.schemas.reply>;

export const createNeedIndex = endpoint(
  'post',
  '/need-indexes',
  { access: 'signed_in', summary: 'Begin a need index; its first version is a draft', status: 201 },
  { body: z.object({ name: z.string().trim().min(1).max(120), about: z.string().trim().max(1_000).default(''), formula: formulaSchema.optional() }), reply: made.extend({ versionId: z.string() }) },
);

export const getNeedIndex = endpoint(
  'get',
  '/need-indexes/{id}',
  { access: 'signed_in', summary: 'A need index with its versions, the one in force, and its computations' },
  { params: byId, reply: named.extend({ about: z.string(), inForce: z.string().nullable(), versions: z.array(version), runs: z.array(runRow), abilities }) },
);
export type NeedIndexReply = z.infer<typeof getNeedIndex.schemas.reply>;

export const draftVersion = endpoint('post', '/need-indexes/{id}/versions', { access: 'signed_in', summary: 'Begin the next version as a draft of the newest', status: 201 }, { params: byId, reply: made });

export const editDraft = endpoint(
  'put',
  '/need-index-versions/{id}',
  { access: 'signed_in', summary: 'Write a draft anew; a published version never changes' },
  { params: byId, body: z.object({ formula: formulaSchema, note: z.string().trim().max(2_000).default(''), revision: z.number().int().min(1) }), reply: made.extend({ revision: z.number(), faults: z.array(z.string()) }) },
);

export const publishVersion = endpoint(
  'post',
  '/need-index-versions/{id}/publication',
  { access: 'signed_in', summary: 'Publish a draft: it holds from a day on and stays as it is' },
  { params: byId, body: z.object({ validFrom: z.iso.date().optional() }), reply: made },
);

export const computeRun = endpoint(
  'post',
  '/need-indexes/{id}/runs',
  { access: 'signed_in', summary: 'Compute the index of every school by the version in force, and keep the working', status: 201 },
  { params: byId, body: z.object({ seed: z.number().int().min(1).max(2_000_000_000).optional() }), reply: made.extend({ number: z.number(), computed: z.number(), refused: z.number(), tiers: z.record(z.string(), z.number()) }) },
);

const stability = z.object({ tiers: z.record(z.string(), z.number()), rankLow: z.number(), rankHigh: z.number() });

export const listResults = endpoint(
  'get',
  '/need-indexes/{id}/results',
  { access: 'signed_in', summary: 'What a computation says of each school, from most need; the newest unless one is named' },
  {
    params: byId,
    query: z.object({ runId: z.uuid().optional(), tier: z.string().max(60).optional(), limit: z.coerce.number().int().min(1).max(200).default(100), offset: z.coerce.number().int().min(0).max(100_000).default(0) }),
    reply: z.object({
      run: runRow.nullable(),
      /** False when a value it used is hidden now: then its figures are withheld until it is computed again. */
      stands: z.boolean(),
      total: z.number(),
      counts: z.record(z.string(), z.number()),
      items: z.array(z.object({ school: named, need: z.number().nullable(), rank: z.number().nullable(), tier: z.string().nullable(), refusal: z.string().nullable(), stability: stability.nullable() })),
    }),
  },
);
export type ResultsReply = z.infer<typeof listResults.schemas.reply>;

const change = z.object({ by: z.number(), to: z.number(), tier: z.string() }).nullable();
const line = z.object({
  key: z.string(),
  name: z.string(),
  unit: z.string(),
  decimals: z.number(),
  direction: z.enum(['more', 'less']),
  standardise: z.string(),
  standing: z.enum(['known', 'absent', 'hidden', 'hidden_by_publisher', 'not_applicable']),
  value: z.number().nullable(),
  period: z.string().nullable(),
  source: z.string().nullable(),
  /** What it is compared with: so many schools, their mean and spread. */
  population: z.object({ among: z.string(), n: z.number(), mean: z.number(), sd: z.number(), low: z.number(), high: z.number() }).nullable(),
  standardised: z.number().nullable(),
  weight: z.number().nullable(),
  weightUsed: z.number(),
  product: z.number().nullable(),
  instead: z.enum(['redistributed', 'neutral', 'left_out']).nullable(),
  /** How little it would have to differ for another tier. */
  up: change,
  down: change,
});

export const workingReply = z.object({
  run: runRow,
  index: named,
  stands: z.boolean(),
  formula: z.object({ outOf: z.number(), needRises: z.enum(['with_index', 'against_index']), cuts: formulaSchema.shape.cuts, decimals: formulaSchema.shape.decimals }),
  lines: z.array(line),
  sum: z.number().nullable(),
  need: z.number().nullable(),
  rank: z.number().nullable(),
  of: z.number(),
  tier: z.string().nullable(),
  refusal: z.string().nullable(),
  stability: stability.nullable(),
});
export type WorkingReply = z.infer<typeof workingReply>;

export const getResult = endpoint(
  'get',
  '/need-indexes/{id}/results/{schoolId}',
  { access: 'signed_in', summary: 'The whole working of one school: value, source, standardised, weight, product, sum, and what would change its tier' },
  { params: z.object({ id: z.uuid(), schoolId: z.uuid() }), query: z.object({ runId: z.uuid().optional() }), reply: workingReply },
);

export const tryWeights = endpoint(
  'post',
  '/need-indexes/{id}/what-ifs',
  { access: 'signed_in', summary: 'Who would move under other weights, or under a draft; nothing is kept' },
  {
    params: byId,
    body: z.object({ versionId: z.uuid().optional(), weights: z.record(z.string(), z.number().min(0).max(10_000)).optional() }),
    reply: z.object({
      before: z.record(z.string(), z.number()),
      after: z.record(z.string(), z.number()),
      /** As used: always the parts of the whole. */
      weights: z.record(z.string(), z.number()),
      movers: z.array(z.object({ school: named, from: z.string().nullable(), to: z.string().nullable(), needBefore: z.number().nullable(), needAfter: z.number().nullable() })),
      movedInAll: z.number(),
    }),
  },
);
export type WhatIfReply = z.infer<typeof tryWeights.schemas.reply>;
