import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { ownViews } from './reachable-views.ts';

/** Removes a view of the actor's own, or one they share; the row stays, ended. */
export async function endView(useCase: UseCase, id: string): Promise<void> {
  const ended = await useCase.db.updateTable('savedView').set({ endedAt: useCase.clock.now().toString() }).where('id', '=', id).where(ownViews(useCase)).returning('id').executeTakeFirst();
  if (!ended) throw new AppError('not_found', 'There is no such view of yours.');
}
