import type { Signal } from '../platform/events/news-feed.ts';
import { scopeOf, type UseCase } from '../modules/people/index.ts';
import { visibleRequests } from '../modules/requests/index.ts';

/** News of the district's inner work: that it happened is already more than the school's side should learn. */
const inner = new Set(['request.note_written', 'request.offered', 'request.handoff_declined', 'request.handoff_withdrawn']);

/** Of the signals' subjects, those that this person may see. News without a visibility rule of its own is not told. */
export async function visibleSubjects(useCase: UseCase, signals: Signal[]): Promise<Set<string>> {
  const ofSchool = scopeOf(useCase.actor, 'schoolId').length > 0;
  const ids = signals.filter((signal) => signal.type.startsWith('request.') && !(ofSchool && inner.has(signal.type))).map((signal) => signal.subjectId);
  if (ids.length === 0) return new Set();
  const rows = await useCase.db.selectFrom('request').where('request.id', 'in', ids).where(visibleRequests(useCase)).select('request.id').execute();
  return new Set(rows.map((row) => row.id));
}
