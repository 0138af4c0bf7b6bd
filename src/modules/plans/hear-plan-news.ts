import type { Signal } from '../../platform/events/news-feed.ts';
import type { UseCase } from '../people/index.ts';
import { visiblePlans } from './visibility.ts';

/** Of the signals, those of plans that this person sees. */
export async function hearPlanNews(useCase: UseCase, signals: Signal[]): Promise<Signal[]> {
  const ids = new Set(signals.filter((signal) => signal.type.startsWith('plan.')).map((signal) => signal.subjectId));
  if (ids.size === 0) return [];
  const seen = new Set((await useCase.db.selectFrom('plan').where('plan.id', 'in', [...ids]).where(visiblePlans(useCase)).select('plan.id').execute()).map(({ id }) => id));
  return signals.filter((signal) => signal.type.startsWith('plan.') && seen.has(signal.subjectId));
}
