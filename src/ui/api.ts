/** A refusal as the server sends it (problem+json). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  /** What the server says beyond the sentence, as of a refused file its whole outcome. */
  readonly details: Record<string, unknown> | undefined;

  constructor(problem: { status: number; detail: string; code: string; details?: Record<string, unknown> }) {
    super(problem.detail);
    this.status = problem.status;
    this.code = problem.code;
    this.details = problem.details;
  }
}

interface Described {
  method: string;
  path: string;
  types?: { params: unknown; query: unknown; body: unknown; reply: unknown };
}

type Types<E> = E extends { types?: infer T } ? NonNullable<T> : never;
type KeyOf<E> = E extends { method: infer M extends string; path: infer P extends string } ? `${Uppercase<M>} ${P}` : never;
type EndpointsIn<C> = { [N in keyof C]: C[N] extends Described ? C[N] : never }[keyof C];
type ByKey<C> = { [E in EndpointsIn<C> as KeyOf<E>]: Types<E> };
type Part<K extends string, T> = [T] extends [undefined] ? { [P in K]?: undefined } : { [P in K]: T };
type CallOf<T> = T extends { params: infer P; query: infer Q; body: infer B } ? Part<'params', P> & Partial<Part<'query', Q>> & Part<'body', B> & Carried : never;

interface Carried {
  /** Of one act, the same over its repeats: see `newKey`. */
  key?: string;
  /** Raw bytes in the place of a JSON body. */
  file?: Blob;
}

/** A client typed by a contract's endpoints alone, which is imported as a type: no schema reaches the browser. */
export function createClient<C>() {
  return async function api<K extends keyof ByKey<C> & string>(key: K, call: CallOf<ByKey<C>[K]> = {} as never): Promise<ByKey<C>[K] extends { reply: infer R } ? R : never> {
    const { params, query, body, key: once, file } = call as { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown } & Carried;
    const [method, path] = key.split(' ') as [string, string];
    const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params?.[name] ?? ''));
    const reply = await fetch(`/api/v1${filled}${searchOf(query)}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...(file ? { 'Content-Type': 'application/octet-stream' } : {}), ...(once ? { 'Idempotency-Key': once } : {}) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(file ? { body: file } : {}),
    }).catch(() => {
      throw new ApiProblem({ status: 0, code: 'offline', detail: 'No connection. What you typed is still here; try again.' });
    });
    if (!reply.ok) throw new ApiProblem((await reply.json().catch(() => ({ status: reply.status, code: 'unexpected', detail: 'The server did not answer as expected.' }))) as never);
    return reply.status === 204 ? (undefined as never) : ((await reply.json()) as never);
  };
}

function searchOf(query: Record<string, unknown> | undefined): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === undefined) continue;
    for (const each of Array.isArray(value) ? value : [value]) search.append(name, String(each));
  }
  const text = search.toString();
  return text ? `?${text}` : '';
}
