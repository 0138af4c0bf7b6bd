/**
 * The one error of the product: thrown where a rule is broken, mapped to a reply once (`http/problem.ts`).
 * `code` is stable and for programs; the message is a plain sentence for people and names nothing its reader may not see.
 */
export class AppError extends Error {
  readonly code: string;
  readonly details: Record<string, unknown> | undefined;

  constructor(code: string, message: string, details?: Record<string, unknown>) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}
