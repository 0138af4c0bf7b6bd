import { AppError } from '../errors.ts';

/** Where the next page of a list begins, as text that a client only hands back. */
export function writeCursor(position: Record<string, unknown>): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The position in a cursor, or undefined without one: the id of the last row and the texts it was ordered by. Throws
 * AppError `malformed` for anything that no list could have given.
 */
export function readCursor<T extends Record<string, unknown>>(cursor: string | undefined): T | undefined {
  if (cursor === undefined) return undefined;
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (isPosition(position)) return position as T;
  } catch {
    // Falls through to the refusal below.
  }
  throw new AppError('malformed', 'The cursor is not one that this list gave.');
}

function isPosition(value: unknown): boolean {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const { id, ...keys } = value as Record<string, unknown>;
  return typeof id === 'string' && uuid.test(id) && Object.values(keys).every((key) => key === null || typeof key === 'string');
}
