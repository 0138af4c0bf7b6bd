import type { Signal } from '../../platform/events/news-feed.ts';
import type { UseCase } from '../people/index.ts';
import { sideOf, visibleRequests } from './visibility.ts';

/** News of the district's inner work: that it happened is already more than the school's side should learn. */
const inner = new Set(['request.note_written', 'request.offered', 'request.handoff_declined', 'request.handoff_withdrawn', 'request.handoff_answer_undone', 'request.mentioned', 'request.collaborator_joined', 'request.collaborator_left', 'request.inner_step_marked']);

/** Of the signals, those of requests that this person sees, on the school's side of a request without its inner work; and that their own inbox changed. */
export async function hearNews(useCase: UseCase, signals: Signal[]): Promise<Signal[]> {
  const ids = new Set(signals.filter((signal) => signal.type.startsWith('request.')).map((signal) => signal.subjectId));
  const own = signals.filter((signal) => signal.type === 'inbox.changed' && signal.subjectId === useCase.actor.personId);
  if (ids.size === 0) return own;
  const rows = await useCase.db
    .selectFrom('request')
    .where('request.id', 'in', [...ids])
    .where(visibleRequests(useCase))
    .select(['request.id', 'request.schoolId', 'request.requestedBy'])
    .execute();
  const sides = new Map(rows.map((row) => [row.id, sideOf(useCase.actor, row)]));
  return signals.filter((signal) => own.includes(signal) || isHeard(signal));

  function isHeard({ type, subjectId }: Signal): boolean {
    return sides.has(subjectId) && !(inner.has(type) && sides.get(subjectId) === 'school');
  }
}
