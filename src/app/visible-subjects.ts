import type { Signal } from '../platform/events/news-feed.ts';
import type { UseCase } from '../modules/people/index.ts';
import { visibleRequests } from '../modules/requests/index.ts';

/** Of the signals' subjects, those that this person may see. News without a visibility rule of its own is not told. */
export async function visibleSubjects(useCase: UseCase, signals: Signal[]): Promise<Set<string>> {
  const ids = signals.filter((signal) => signal.type.startsWith('request.')).map((signal) => signal.subjectId);
  if (ids.length === 0) return new Set();
  const rows = await useCase.db.selectFrom('request').where('request.id', 'in', ids).where(visibleRequests(useCase)).select('request.id').execute();
  return new Set(rows.map((row) => row.id));
}
