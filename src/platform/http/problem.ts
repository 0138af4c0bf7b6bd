import type { ZodError } from 'zod';
import { AppError } from '../errors.ts';

/** A refusal as it goes over the wire: problem+json of RFC 9457, with our stable `code` and the id to quote. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  requestId: string;
  errors?: { path: string; message: string }[];
  details?: Record<string, unknown>;
}

const statusByCode: Record<string, number> = {
  malformed: 400,
  not_signed_in: 401,
  signature: 401,
  not_allowed: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  stale: 409,
  too_large: 413,
  unsupported_media_type: 415,
  too_many: 429,
  unavailable: 503,
};

const titleByStatus: Record<number, string> = {
  400: 'The call could not be read',
  401: 'Please sign in',
  403: 'You may not do this',
  404: 'Nothing here',
  405: 'This cannot be done here',
  409: 'It has changed meanwhile',
  413: 'Too large',
  415: 'This kind of content is not taken',
  422: 'This cannot be done',
  429: 'Too many calls',
  500: 'Something went wrong on our side',
  503: 'Not available right now',
};

/** The one place where an error becomes a reply. An unknown error says nothing of itself; its id leads to the log. */
export function problemOf(error: unknown, requestId: string): Problem {
  const known = translate(error);
  const status = known ? (statusByCode[known.code] ?? 422) : 500;
  return {
    type: `urn:causeway:problem:${known?.code ?? 'unexpected'}`,
    title: titleByStatus[status] ?? titleByStatus[422]!,
    status,
    detail: known?.message ?? 'The work was not done, and nothing was changed. Try again; if it stays, tell your administrator the id below.',
    code: known?.code ?? 'unexpected',
    requestId,
    ...(known?.details ? { details: known.details } : {}),
  };
}

/** Turns a failed validation into a problem that names each field. */
export function malformed(error: ZodError, requestId: string): Problem {
  const errors = error.issues.slice(0, 50).map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  return { ...problemOf(new AppError('malformed', errors[0] ? `${errors[0].path || 'The call'}: ${errors[0].message}` : 'Malformed.'), requestId), errors };
}

/** A refusal that was returned, not thrown, so that what was written with it stays: it too carries the id to quote. */
export async function withRequestId(reply: Response, requestId: string): Promise<Response> {
  if (reply.headers.get('Content-Type') !== 'application/problem+json') return reply;
  return new Response(JSON.stringify({ ...((await reply.json()) as object), requestId }), reply);
}

const textNotStorable = new Set(['22021', '22P05']);
/** A number, day or instant beyond what the database can hold, or a text that is none of these. */
const valueNotStorable = new Set(['22003', '22007', '22008', '22P02']);
const conflicts = new Set(['23505', '23P01', '40001', '40P01']);

function translate(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error;
  const code = (error as { code?: unknown } | undefined)?.code;
  if (typeof code !== 'string') return undefined;
  if (textNotStorable.has(code)) return new AppError('malformed', 'The text holds a character that cannot be kept (a zero byte or half of a pair).');
  if (valueNotStorable.has(code)) return new AppError('malformed', 'A number or a date is beyond what can be kept.');
  if (conflicts.has(code)) return new AppError('conflict', 'Somebody else changed this at the same moment. Load it again and repeat.');
  return undefined;
}
