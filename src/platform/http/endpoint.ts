import type { z } from 'zod';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Who may knock at all. What they then see is `visibleX`, what they may do is `abilitiesOn`. */
export type Access = 'public' | 'signed_in' | 'sample' | 'setup';

/** The shape that a typed client reads from a contract; `types` exists for the compiler alone. */
export interface Endpoint<M extends Method, P extends string, Params, Query, Body, Reply> {
  method: M;
  path: P;
  types?: { params: Params; query: Query; body: Body; reply: Reply };
}

export interface Schemas {
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  reply?: z.ZodType;
}

export interface EndpointText {
  access: Access;
  /** A sentence for the OpenAPI document. */
  summary: string;
  /** Status of a good reply; 200 unless told. */
  status?: 200 | 201 | 202 | 204;
  /** The body is taken as raw bytes up to this many; the handler reads `bytes`. */
  bytes?: number;
  /** The reply is not JSON: this media type. */
  media?: string;
}

export type DefinedEndpoint<M extends Method = Method, P extends string = string, S extends Schemas = Schemas> = Endpoint<
  M,
  P,
  S['params'] extends z.ZodType ? z.input<S['params']> : undefined,
  S['query'] extends z.ZodType ? z.input<S['query']> : undefined,
  S['body'] extends z.ZodType ? z.input<S['body']> : undefined,
  S['reply'] extends z.ZodType ? z.output<S['reply']> : undefined
> &
  EndpointText & { schemas: S };

/** Any endpoint, for code that binds or lists them. */
export interface AnyEndpoint extends EndpointText {
  method: Method;
  path: string;
  schemas: Schemas;
}

/**
 * One road of the API: its zod schemas give validation, OpenAPI 3.1 and the web client's types. `path` is under
 * `/api/v1`, with parameters as `{id}`.
 */
export function endpoint<M extends Method, P extends string, S extends Schemas>(method: M, path: P, text: EndpointText, schemas: S): DefinedEndpoint<M, P, S> {
  return { method, path, ...text, schemas } as DefinedEndpoint<M, P, S>;
}
