import { createMiddleware } from 'hono/factory';
import { AppError } from '../errors.ts';

/** An address with a zero byte, or with escapes that are no UTF-8, is no text that anything here could be called. */
export const refuseUnreadableAddress = createMiddleware(async (c, next) => {
  if (!isReadable(c.req.url)) throw new AppError('malformed', 'The address holds characters that cannot be read.');
  await next();
});

function isReadable(address: string): boolean {
  try {
    return !decodeURIComponent(address).includes('\0');
  } catch {
    return false;
  }
}
