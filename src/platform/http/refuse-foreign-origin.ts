import { createMiddleware } from 'hono/factory';
import { AppError } from '../errors.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A browser of another site may not act here with our cookie: its Origin must be the host it calls. */
export const refuseForeignOrigin = createMiddleware(async (c, next) => {
  const origin = c.req.header('origin');
  if (origin && !safe.has(c.req.method) && hostOf(origin) !== c.req.header('host')) {
    throw new AppError('not_allowed', 'This call comes from another site.', { reason: 'foreign_origin' });
  }
  await next();
});

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}
