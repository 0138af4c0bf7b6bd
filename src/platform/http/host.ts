import { createHash } from 'node:crypto';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { AppError } from '../errors.ts';
import { answerOnce } from './answer-once.ts';
import type { Clock } from '../clock/clock.ts';
import type { Database } from '../database/database.ts';
import { inDistrict } from '../database/in-district.ts';
import { newId } from '../ids.ts';
import type { AnyEndpoint } from './endpoint.ts';
import { InvalidCall } from './invalid-call.ts';
import type { Log } from './log.ts';
import { describe } from './open-api.ts';
import { malformed, problemOf, withRequestId } from './problem.ts';
import { readInput } from './read-input.ts';
import { refuseForeignOrigin } from './refuse-foreign-origin.ts';
import { refuseUnreadableAddress } from './refuse-unreadable-address.ts';
import type { OpenRoute, Route } from './route.ts';

interface Variables {
  requestId: string;
}

export interface HostOptions<Actor> {
  database: Database;
  clock: Clock;
  log: Log;
  /** The person behind a call's cookies or key, or undefined. */
  findActor: (headers: Headers) => Promise<Actor | undefined>;
  districtOf: (actor: Actor) => string;
  personOf: (actor: Actor) => string;
}

export interface Host<Actor> {
  app: OpenAPIHono<{ Variables: Variables }>;
  route: Route<Actor>;
  openRoute: OpenRoute;
  /** Every endpoint bound so far, with its protection: the table that a test reads. */
  endpoints: AnyEndpoint[];
  refuseUnknown: (c: Context) => never;
}

/** The HTTP edge: request ids, logs, validation, transactions and the one mapping of errors. */
export function createHost<Actor>(options: HostOptions<Actor>): Host<Actor> {
  const { database, clock, log } = options;
  const app = new OpenAPIHono<{ Variables: Variables }>();
  const endpoints: AnyEndpoint[] = [];

  app.use(async (c, next) => {
    const requestId = newId();
    const began = performance.now();
    c.set('requestId', requestId);
    await next();
    c.header('X-Request-Id', requestId);
    const line = { requestId, method: c.req.method, path: c.req.path, status: c.res.status, ms: Math.round((performance.now() - began) * 10) / 10 };
    if (c.res.status >= 500) log.error(line, 'request');
    else log.debug(line, 'request');
  });
  app.use(secureHeaders({ contentSecurityPolicy, crossOriginEmbedderPolicy: false, referrerPolicy: 'same-origin' }));
  app.use('/api/*', refuseUnreadableAddress, refuseForeignOrigin);

  app.onError((error, c) => {
    const requestId = c.get('requestId');
    const problem = error instanceof InvalidCall ? malformed(error.cause, requestId) : problemOf(error, requestId);
    if (problem.status >= 500) log.error({ requestId, err: error }, 'unexpected error');
    return c.json(problem, problem.status as 400, { 'Content-Type': 'application/problem+json' });
  });

  const bind = (endpoint: AnyEndpoint, run: (c: Context) => Promise<unknown>) => {
    endpoints.push(endpoint);
    describe(app, endpoint);
    app.on(endpoint.method.toUpperCase(), `/api/v1${endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1')}`, async (c) => {
      const reply = await run(c);
      if (reply instanceof Response) return withRequestId(reply, c.get('requestId'));
      if (reply === undefined) return c.body(null, 204);
      return c.json(reply as object, (endpoint.status ?? 200) as 200, { 'Cache-Control': 'no-store' });
    });
  };

  const route: Route<Actor> = (endpoint, handler) => {
    bind(endpoint, async (c) => {
      const actor = await options.findActor(c.req.raw.headers);
      if (!actor) throw new AppError('not_signed_in', 'Sign in to go on.');
      const input = await readInput(c, endpoint);
      const districtId = options.districtOf(actor);
      const once = {
        personId: options.personOf(actor),
        key: endpoint.method === 'get' ? undefined : c.req.header('idempotency-key'),
        call: [c.req.method, c.req.path, input.query ?? null, input.body ?? null, createHash('sha256').update(input.bytes).digest('hex')],
        status: endpoint.status ?? 200,
      };
      return inDistrict(database, districtId, (db) => {
        const useCase = { db, actor, clock };
        return answerOnce(useCase, districtId, once, () => handler(useCase, input));
      });
    });
  };
  const openRoute: OpenRoute = (endpoint, handler) => bind(endpoint, async (c) => handler(await readInput(c, endpoint)));

  const refuseUnknown = (c: Context): never => {
    throw new AppError('not_found', `There is no ${c.req.method} ${c.req.path}.`);
  };

  return { app, route, openRoute, endpoints, refuseUnknown };
}

const contentSecurityPolicy = {
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
};
