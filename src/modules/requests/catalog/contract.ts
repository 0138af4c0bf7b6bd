import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { lanes } from '../lanes/lane.ts';

const named = z.object({ id: z.string(), name: z.string() });
const promise = z.object({ firstAnswerMinutes: z.number(), nextAnswerMinutes: z.number(), resolutionMinutes: z.number(), version: z.number() });

const questionKinds = ['text', 'choice', 'number', 'date', 'yes_no'] as const;

const itemRow = z.object({ id: z.string(), code: z.string(), name: z.string(), description: z.string(), function: named, lane: z.enum(lanes), regionMayDecide: z.string().nullable(), promise: promise.nullable(), mayEdit: z.boolean() });

export const listCatalogItems = endpoint(
  'get',
  '/catalog-items',
  { access: 'signed_in', summary: 'What a school can ask for, by plain words' },
  {
    query: z.object({ q: z.string().trim().max(300).optional(), functionId: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
    /** `mayAddTo`: the functions to which the actor may add items. */
    reply: z.object({ items: z.array(itemRow), mayAddTo: z.array(named) }),
  },
);

const catalogItem = itemRow.extend({
  keywords: z.array(z.string()),
  questions: z.array(z.object({ id: z.string(), label: z.string(), kind: z.enum(questionKinds), choices: z.array(z.string()), required: z.boolean() })),
  commitments: z.array(promise.extend({ validFrom: z.string() })),
});
export type CatalogItem = z.infer<typeof catalogItem>;

export const getCatalogItem = endpoint(
  'get',
  '/catalog-items/{id}',
  { access: 'signed_in', summary: 'One thing to ask for, with its questions' },
  {
    params: z.object({ id: z.uuid() }),
    reply: catalogItem,
  },
);

const hours = z.number().int().min(1).max(2_000);
const newPromise = z.object({ firstAnswerHours: hours, nextAnswerHours: hours, resolutionHours: hours, validFrom: z.iso.date().optional() });

export const changePromise = endpoint(
  'post',
  '/catalog-items/{id}/commitments',
  { access: 'signed_in', summary: 'A new version of what is promised, from a day; what was asked before keeps its own', status: 201 },
  { params: z.object({ id: z.uuid() }), body: newPromise, reply: z.object({ version: z.number() }) },
);

const question = z
  .object({ id: z.uuid().optional(), label: z.string().trim().min(1).max(200), kind: z.enum(questionKinds), choices: z.array(z.string().trim().min(1).max(100)).max(30).default([]), required: z.boolean().default(false) })
  .refine(({ kind, choices }) => (kind === 'choice') === choices.length > 1, 'A choice has at least two answers to choose from; other questions have none.');

const itemParts = z.object({
  name: z.string().trim().min(1).max(80),
  functionId: z.uuid(),
  description: z.string().trim().max(500),
  keywords: z.array(z.string().trim().min(1).max(60)).max(60),
  questions: z.array(question).max(10),
  regionMayDecide: z.string().trim().min(1).max(500).nullable(),
  /** A confidential one: what is asked under it exists for the people named in it alone. */
  lane: z.enum(lanes),
});

const made = z.object({ id: z.string() });

export const createCatalogItem = endpoint(
  'post',
  '/catalog-items',
  { access: 'signed_in', summary: 'Add something that schools can ask for', status: 201 },
  { body: itemParts.partial().required({ name: true, functionId: true }).extend({ promise: newPromise.optional() }), reply: made },
);

export const editCatalogItem = endpoint('patch', '/catalog-items/{id}', { access: 'signed_in', summary: 'Change how it is called, found and asked about' }, { params: z.object({ id: z.uuid() }), body: itemParts.partial(), reply: made });

export const endCatalogItem = endpoint('delete', '/catalog-items/{id}', { access: 'signed_in', summary: 'Take it out of the catalogue; requests asked under it keep it' }, { params: z.object({ id: z.uuid() }), reply: made });

export const loadCatalogTemplate = endpoint(
  'post',
  '/catalog-items/template',
  { access: 'signed_in', summary: 'Add the items of the template that the district never had' },
  { reply: z.object({ added: z.number(), known: z.number(), withoutFunction: z.array(z.object({ name: z.string(), function: z.string() })) }) },
);
