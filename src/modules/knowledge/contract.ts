import { z } from 'zod';
import { abilitySchema } from '../../platform/authorization/ability-schema.ts';
import { endpoint } from '../../platform/http/endpoint.ts';

const named = z.object({ id: z.string(), name: z.string() });
const id = z.object({ id: z.uuid() });
const made = z.object({ id: z.string() });

/** Text with the words that were looked for between \ue000 and \ue001. */
const marked = z.string();

const articleRow = z.object({
  id: z.string(),
  code: z.string().nullable(),
  title: z.string(),
  department: named,
  source: z.string(),
  /** When its text was last written. */
  recordedAt: z.string(),
  reviewOn: z.string().nullable(),
  stale: z.boolean(),
  /** How often somebody said that it solved their question. */
  solvedCount: z.number(),
  /** The passage that fits the words best; null without words. */
  passage: z.object({ position: z.number(), heading: z.string(), text: marked }).nullable(),
});
export type ArticleRow = z.output<typeof articleRow>;

export const listArticles = endpoint(
  'get',
  '/articles',
  { access: 'signed_in', summary: 'Circulars and articles: by words the best first, else by number' },
  {
    query: z.object({ q: z.string().trim().min(1).max(300).optional(), departmentId: z.uuid().optional(), after: z.string().max(400).optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
    reply: z.object({ items: z.array(articleRow), after: z.string().nullable(), departments: z.array(named.extend({ articles: z.number() })), mayWriteFor: z.array(named) }),
  },
);

const articlePage = articleRow.omit({ passage: true }).extend({
  revision: z.number(),
  passages: z.array(z.object({ position: z.number(), heading: z.string(), body: z.string() })),
  revisions: z.array(z.object({ number: z.number(), recordedAt: z.string(), recordedBy: z.string().nullable() })),
  abilities: z.object({ edit: abilitySchema }),
});
export type ArticlePage = z.output<typeof articlePage>;

export const getArticle = endpoint('get', '/articles/{id}', { access: 'signed_in', summary: 'One article, as it is now or in an older revision' }, { params: id, query: z.object({ revision: z.coerce.number().int().min(1).optional() }), reply: articlePage });

const title = z.string().trim().min(1).max(300);
const body = z.string().trim().min(1).max(200_000);
const reviewOn = z.iso.date();

export const writeArticle = endpoint('post', '/articles', { access: 'signed_in', summary: 'Write an article for one’s own department', status: 201 }, { body: z.object({ title, body, departmentId: z.uuid(), reviewOn: reviewOn.optional() }), reply: made });

export const reviseArticle = endpoint('post', '/articles/{id}/revisions', { access: 'signed_in', summary: 'Put a new text in the place of the last, which stays readable', status: 201 }, { params: id, body: z.object({ title, body, reviewOn: reviewOn.nullable().optional() }), reply: made });

export const endArticle = endpoint('delete', '/articles/{id}', { access: 'signed_in', summary: 'It holds no longer' }, { params: id, reply: made });

export const circularFileLimit = 20 * 1024 * 1024;

const circularsOutcome = z.object({
  outcome: z.enum(['applied', 'nothing_new', 'refused']),
  dryRun: z.boolean(),
  sentence: z.string(),
  added: z.array(z.object({ code: z.string(), title: z.string() })),
  revised: z.array(z.object({ code: z.string(), title: z.string() })),
  unchanged: z.number(),
  /** Files of other kinds, which are passed over. */
  leftOut: z.array(z.string()),
  refusals: z.array(z.object({ file: z.string(), reason: z.string() })),
});
export type CircularsOutcome = z.output<typeof circularsOutcome>;

export const importCirculars = endpoint(
  'post',
  '/articles/imports',
  { access: 'signed_in', summary: 'Takes circulars whole, one .txt or a .zip of them, or refuses all of them (422 with every refused file)', status: 201, bytes: circularFileLimit },
  {
    query: z.object({
      name: z.string().trim().min(1).max(200).regex(/^[^\p{Cc}]*$/u, 'No control characters'),
      /** Said with each as where it comes from. */
      source: z.string().trim().min(1).max(200).regex(/^[^\p{Cc}]*$/u, 'No control characters'),
      dryRun: z.stringbool().default(false),
    }),
    reply: circularsOutcome,
  },
);
