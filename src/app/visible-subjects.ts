import type { Signal } from '../platform/events/news-feed.ts';
import type { UseCase } from '../modules/people/index.ts';

/** Of the signals' subjects, those that this person may see. News without a visibility rule of its own is not told. */
export async function visibleSubjects(useCase: UseCase, signals: Signal[]): Promise<Set<string>> {
  void useCase;
  void signals;
  return new Set();
}
