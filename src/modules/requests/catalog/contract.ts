import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

const named = z.object({ id: z.string(), name: z.string() });
const promise = z.object({ firstAnswerMinutes: z.number(), nextAnswerMinutes: z.number(), resolutionMinutes: z.number(), version: z.number() });

const itemRow = z.object({ id: z.string(), code: z.string(), name: z.string(), description: z.string(), function: named, regionMayDecide: z.string().nullable(), promise: promise.nullable() });

export const listCatalogItems = endpoint(
  'get',
  '/catalog-items',
  { access: 'signed_in', summary: 'What a school can ask for, by plain words' },
  {
    query: z.object({ q: z.string().trim().max(300).optional(), functionId: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
    reply: z.object({ items: z.array(itemRow) }),
  },
);

export const getCatalogItem = endpoint(
  'get',
  '/catalog-items/{id}',
  { access: 'signed_in', summary: 'One thing to ask for, with its questions' },
  {
    params: z.object({ id: z.uuid() }),
    reply: itemRow.extend({ keywords: z.array(z.string()), questions: z.array(z.object({ id: z.string(), label: z.string(), kind: z.enum(['text', 'choice', 'number', 'date', 'yes_no']), choices: z.array(z.string()), required: z.boolean() })) }),
  },
);

const hours = z.number().int().min(1).max(2_000);

export const changePromise = endpoint(
  'post',
  '/catalog-items/{id}/commitments',
  { access: 'signed_in', summary: 'A new version of what is promised, from a day; what was asked before keeps its own', status: 201 },
  { params: z.object({ id: z.uuid() }), body: z.object({ firstAnswerHours: hours, nextAnswerHours: hours, resolutionHours: hours, validFrom: z.iso.date().optional() }), reply: z.object({ version: z.number() }) },
);
