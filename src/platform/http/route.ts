import type { z } from 'zod';
import type { AnyEndpoint } from './endpoint.ts';
import type { UseCase } from './use-case.ts';

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

/** What a handler gets beside its use case: the parsed parts of the call. */
export interface Input<E extends AnyEndpoint> {
  params: Parsed<E['schemas']['params']>;
  query: Parsed<E['schemas']['query']>;
  body: Parsed<E['schemas']['body']>;
  bytes: Uint8Array;
  headers: Headers;
  signal: AbortSignal;
}

type ReplyOf<E extends AnyEndpoint> = E['schemas']['reply'] extends z.ZodType ? z.input<E['schemas']['reply']> | Response : Response | void;

/**
 * Binds an endpoint to the one use case it calls. The handler runs in one transaction behind the tenancy wall, which
 * commits when it returns and rolls back when it throws.
 */
export type Route<Actor> = <E extends AnyEndpoint>(endpoint: E, handler: (useCase: UseCase<Actor>, input: Input<E>) => Promise<ReplyOf<E>>) => void;

/** Binds an endpoint that nobody has signed in for: sign-in, health, first-run setup. No transaction is opened. */
export type OpenRoute = <E extends AnyEndpoint>(endpoint: E, handler: (input: Input<E>) => Promise<ReplyOf<E>>) => void;
