import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { templateContent } from './template-content.ts';

const params = z.object({ id: z.uuid() });
const version = z.object({ id: z.string(), version: z.number(), changeNote: z.string(), publishedBy: z.string().nullable(), publishedAt: z.string(), plans: z.number() });

export const listPlanTemplates = endpoint(
  'get',
  '/plan-templates',
  { access: 'signed_in', summary: 'Templates of plans with their versions, and how many plans each has' },
  { query: z.object({ limit: z.coerce.number().int().min(1).max(100).default(50) }), reply: z.object({ items: z.array(z.object({ id: z.string(), name: z.string(), versions: z.array(version) })), mayPublish: z.boolean() }) },
);
export type TemplatesReply = z.infer<typeof listPlanTemplates.schemas.reply>;

export const getPlanTemplate = endpoint(
  'get',
  '/plan-templates/{id}',
  { access: 'signed_in', summary: 'A template in one of its versions, the newest unless told' },
  { params, query: z.object({ version: z.coerce.number().int().min(1).optional() }), reply: z.object({ id: z.string(), name: z.string(), version, newest: z.number(), content: templateContent, mayPublish: z.boolean() }) },
);
export type TemplateReply = z.infer<typeof getPlanTemplate.schemas.reply>;

const name = z.string().trim().min(1).max(120);

export const addPlanTemplate = endpoint('post', '/plan-templates', { access: 'signed_in', summary: 'Publish a template of the district’s own', status: 201 }, { body: z.object({ name, content: templateContent }), reply: z.object({ id: z.string() }) });

export const publishPlanTemplate = endpoint(
  'post',
  '/plan-templates/{id}/versions',
  { access: 'signed_in', summary: 'Publish a new version; plans that run keep theirs', status: 201 },
  { params, body: z.object({ content: templateContent, changeNote: z.string().trim().min(1).max(2_000), after: z.number().int().min(1) }), reply: z.object({ id: z.string(), version: z.number() }) },
);
