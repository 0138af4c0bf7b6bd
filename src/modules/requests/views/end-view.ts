import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';

/** Removes a view of the actor's own; the row stays, ended. */
export async function endView({ db, actor, clock }: UseCase, id: string): Promise<void> {
  const ended = await db
    .updateTable('savedView')
    .set({ endedAt: clock.now().toString() })
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .where('personId', '=', actor.personId)
    .where('endedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!ended) throw new AppError('not_found', 'There is no such view of yours.');
}
