import { sql } from 'kysely';
import type { Signal } from '../../platform/events/news-feed.ts';
import type { UseCase } from '../people/index.ts';
import { visibleDemands, visibleSteps } from './visibility.ts';

/** Of the signals, those of demands in which something happened that this person may read, and of their own weekly digest. */
export async function hearDemandNews(useCase: UseCase, signals: Signal[]): Promise<Signal[]> {
  const { db, actor } = useCase;
  const own = signals.filter(({ type, subjectId }) => type === 'digest.composed' && subjectId === actor.personId);
  const changed = signals.filter(({ type }) => type === 'demand.changed');
  if (changed.length === 0) return own;
  // Not every act on a demand that one sees is one's own to know: of another school, or before the region approved.
  const { rows } = await sql<{ id: string }>`
    select event.id from outbox_event event
    join demand on demand.district_id = event.district_id and demand.id = event.subject_id
    where event.district_id = ${actor.districtId} and event.id = any(${changed.map(({ id }) => id)}::uuid[]) and ${visibleDemands(useCase)} and exists (
      select from demand_step step where step.district_id = demand.district_id and step.demand_id = demand.id and step.done_at = (event.payload ->> 'doneAt')::timestamptz and ${visibleSteps(useCase)})`.execute(db);
  const heard = new Set(rows.map(({ id }) => id));
  return signals.filter((signal) => own.includes(signal) || heard.has(signal.id));
}
