import { createMiddleware } from 'hono/factory';
import { AppError } from '../errors.ts';
import { jsonLimit, readBytes } from './read-input.ts';

/**
 * For roads that a library answers, which read their body whatever its size: at most as much as our own calls take, and
 * no text with a zero byte, which no database keeps.
 */
export const takeSmallText = createMiddleware(async (c, next) => {
  if (c.req.raw.body) {
    const bytes = await readBytes(c, jsonLimit);
    if (/\0|\\u0000/.test(Buffer.from(bytes).toString('latin1'))) throw new AppError('malformed', 'The text holds a zero byte, which cannot be kept.');
    c.req.raw = new Request(c.req.raw.url, { method: c.req.method, headers: c.req.raw.headers, body: new Uint8Array(bytes) });
  }
  await next();
});
