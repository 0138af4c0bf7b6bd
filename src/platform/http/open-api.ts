import type { OpenAPIHono} from '@hono/zod-openapi';
import { type RouteConfig } from '@hono/zod-openapi';
import type { Env } from 'hono';
import { z } from 'zod';
import type { AnyEndpoint } from './endpoint.ts';

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    requestId: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    details: z.record(z.string(), z.unknown()).optional(),
  });

/** Writes one endpoint into the OpenAPI document. */
export function describe<E extends Env>(api: OpenAPIHono<E>, endpoint: AnyEndpoint): void {
  const { params, query, body, reply } = endpoint.schemas;
  const status = endpoint.status ?? 200;
  const media = endpoint.media ?? 'application/json';
  api.openAPIRegistry.registerPath({
    method: endpoint.method,
    path: `/api/v1${endpoint.path}`,
    summary: endpoint.summary,
    tags: [endpoint.path.split('/')[1] ?? ''],
    security: endpoint.access === 'signed_in' ? [{ session: [] }] : [],
    request: {
      ...(params ? { params } : {}),
      ...(query ? { query } : {}),
      ...(body ? { body: { required: true, content: { 'application/json': { schema: body } } } } : {}),
      ...(endpoint.bytes ? { body: { required: true, content: { 'application/octet-stream': { schema: z.string() } } } } : {}),
    },
    responses: {
      [status]: reply || endpoint.media ? { description: 'Done', content: { [media]: { schema: reply ?? z.string() } } } : { description: 'Done' },
      default: { description: 'Refused', content: { 'application/problem+json': { schema: problemSchema } } },
    },
  } as RouteConfig);
}
