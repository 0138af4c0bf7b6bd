import { AppError } from '../errors.ts';
import { problemOf } from '../http/problem.ts';

/** The reply to a file that was refused: returned, not thrown, so that the record of the refused file is kept. */
export function refusedImport(outcome: { sentence: string } & Record<string, unknown>): Response {
  const { requestId: _, ...problem } = problemOf(new AppError('import_refused', outcome.sentence, outcome), '');
  return Response.json(problem, { status: problem.status, headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' } });
}
