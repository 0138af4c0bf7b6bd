import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import type { RequestFilters } from '../contract/parts.ts';

const viewsAtMost = 30;

/** Keeps a filter under a name of the actor's own. */
export async function saveView({ db, actor, clock }: UseCase, { name, filters }: { name: string; filters: RequestFilters & { sort?: string | undefined } }): Promise<{ id: string }> {
  const own = await db.selectFrom('savedView').where('districtId', '=', actor.districtId).where('personId', '=', actor.personId).where('endedAt', 'is', null).select('name').execute();
  if (own.some((view) => view.name.toLowerCase() === name.toLowerCase())) throw new AppError('conflict', `You have a view called ${name} already.`);
  if (own.length >= viewsAtMost) throw new AppError('too_many_views', `At most ${viewsAtMost} views. Remove one you do not use.`);
  const id = newId();
  await db
    .insertInto('savedView')
    .values({ districtId: actor.districtId, id, personId: actor.personId, name, filters: JSON.stringify(filters), position: own.length, createdAt: clock.now().toString() })
    .execute();
  return { id };
}
