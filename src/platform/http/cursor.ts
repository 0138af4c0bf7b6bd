import { AppError } from '../errors.ts';

/** Where the next page of a list begins, as text that a client only hands back. */
export function writeCursor(position: Record<string, unknown>): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** The position in a cursor, or undefined without one. Throws AppError `malformed`. */
export function readCursor<T extends Record<string, unknown>>(cursor: string | undefined): T | undefined {
  if (cursor === undefined) return undefined;
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (position !== null && typeof position === 'object' && !Array.isArray(position)) return position as T;
  } catch {
    // Falls through to the refusal below.
  }
  throw new AppError('malformed', 'The cursor is not one that this list gave.');
}
