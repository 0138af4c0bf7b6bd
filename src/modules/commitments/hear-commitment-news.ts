import type { Signal } from '../../platform/events/news-feed.ts';
import type { UseCase } from '../people/index.ts';
import { visibleCommitments } from './visibility.ts';

/** Of the signals, those of promises that this person sees. */
export async function hearCommitmentNews(useCase: UseCase, signals: Signal[]): Promise<Signal[]> {
  const ids = new Set(signals.filter((signal) => signal.type.startsWith('commitment.')).map((signal) => signal.subjectId));
  if (ids.size === 0) return [];
  const rows = await useCase.db.selectFrom('commitment').where('commitment.id', 'in', [...ids]).where(visibleCommitments(useCase)).select('commitment.id').execute();
  const seen = new Set(rows.map((row) => row.id));
  return signals.filter((signal) => signal.type.startsWith('commitment.') && seen.has(signal.subjectId));
}
