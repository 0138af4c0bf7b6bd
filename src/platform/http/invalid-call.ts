import type { ZodError } from 'zod';

/** A call whose parts do not fit the contract; mapped to problem+json with one entry for each field. */
export class InvalidCall extends Error {
  override readonly cause: ZodError;
  readonly part: string;

  constructor(cause: ZodError, part: string) {
    super('The call does not fit the contract.');
    this.cause = cause;
    this.part = part;
  }
}
