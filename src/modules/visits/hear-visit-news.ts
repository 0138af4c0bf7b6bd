import type { Signal } from '../../platform/events/news-feed.ts';
import type { UseCase } from '../people/index.ts';
import { visibleVisits } from './visibility.ts';

/** Of the signals, those of visits that this person sees. */
export async function hearVisitNews(useCase: UseCase, signals: Signal[]): Promise<Signal[]> {
  const ofVisits = signals.filter((signal) => signal.type.startsWith('visit.'));
  if (ofVisits.length === 0) return [];
  const rows = await useCase.db.selectFrom('schoolVisit').where('schoolVisit.id', 'in', [...new Set(ofVisits.map(({ subjectId }) => subjectId))]).where(visibleVisits(useCase)).select('schoolVisit.id').execute();
  const seen = new Set(rows.map(({ id }) => id));
  return ofVisits.filter(({ subjectId }) => seen.has(subjectId));
}
