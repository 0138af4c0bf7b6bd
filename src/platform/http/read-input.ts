import type { Context } from 'hono';
import { AppError } from '../errors.ts';
import type { AnyEndpoint } from './endpoint.ts';
import { isKeepable } from './is-keepable.ts';
import { InvalidCall } from './invalid-call.ts';
import type { Input } from './route.ts';

/** Bytes of a body of JSON that are taken. */
export const jsonLimit = 256 * 1024;

/** Reads and validates the parts of a call. Throws InvalidCall with each field, or AppError `too_large`, `malformed`. */
export async function readInput<E extends AnyEndpoint>(c: Context, endpoint: E): Promise<Input<E>> {
  const { params, query, body } = endpoint.schemas;
  return {
    params: params ? parseAddress(params, c.req.param()) : undefined,
    query: query ? parse(query, flatten(c.req.queries()), 'query') : undefined,
    body: body ? parse(body, await readJson(c), 'body') : undefined,
    bytes: endpoint.bytes ? await readBytes(c, endpoint.bytes) : new Uint8Array(),
    headers: c.req.raw.headers,
    signal: c.req.raw.signal,
  } as Input<E>;
}

/** An address whose id could never be one names nothing: whoever follows it is told that, and not how ids are written. */
function parseAddress(schema: Parameters<typeof parse>[0], value: Record<string, string>): unknown {
  try {
    return parse(schema, value, 'params');
  } catch (error) {
    const onlyIds = error instanceof InvalidCall && error.cause.issues.every((issue) => issue.code === 'invalid_format' && issue.format === 'uuid');
    throw onlyIds ? new AppError('not_found', 'There is nothing at this address. Was it copied whole?') : error;
  }
}

function parse(schema: { safeParse(value: unknown): { success: boolean; data?: unknown; error?: unknown } }, value: unknown, part: string): unknown {
  const result = schema.safeParse(value);
  if (!result.success) throw new InvalidCall(result.error as never, part);
  return result.data;
}

function flatten(queries: Record<string, string[]>): Record<string, string | string[]> {
  return Object.fromEntries(Object.entries(queries).map(([key, values]) => [key, values.length === 1 ? values[0]! : values]));
}

async function readJson(c: Context): Promise<unknown> {
  const type = c.req.header('content-type') ?? '';
  if (!/^application\/([a-z.+-]+\+)?json\b/i.test(type)) throw new AppError('unsupported_media_type', 'Send JSON, with the header Content-Type: application/json.');
  const value = parseJson(await readBytes(c, jsonLimit));
  if (!isKeepable(value)) throw new AppError('malformed', 'A text holds a zero byte or half a character, which cannot be kept.');
  return value;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new AppError('malformed', 'The body is not JSON in UTF-8.');
  }
}

/** The whole body. Throws AppError `too_large` as soon as it is longer than the limit. */
export async function readBytes(c: Context, limit: number): Promise<Uint8Array> {
  const tooLarge = () => new AppError('too_large', `At most ${Math.floor(limit / 1024)} KB are taken here.`);
  if (Number(c.req.header('content-length') ?? 0) > limit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
