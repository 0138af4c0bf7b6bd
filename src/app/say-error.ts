import { AppError } from '../platform/errors.ts';

/** The plain sentence of an error that ends a program; anything unexpected is shown whole. */
export function sayError(error: unknown): string {
  if (error instanceof AppError) return error.message;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE') return `Port ${(error as { port?: number }).port} is taken by another program. Give another one with --port.`;
  if (code === 'EACCES') return `Not allowed to open ${(error as { path?: string }).path ?? `port ${(error as { port?: number }).port}`}.`;
  if (code === 'ENOSPC') return 'The disk is full. Nothing that was acknowledged is lost; make room and start again.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
