import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import { loadCalendar } from '../../district/index.ts';
import type { UseCase } from '../../people/index.ts';
import { getSeen } from '../get-seen.ts';
import { snoozeTimes } from './snooze-times.ts';
import type { SnoozeUntil } from './snooze-words.ts';

/** Sets a request aside for the actor alone, until a moment of the school calendar. No clock stops for it. */
export async function snoozeRequest(useCase: UseCase, requestId: string, { until }: { until: SnoozeUntil }): Promise<{ id: string; until: string }> {
  const { db, actor, clock } = useCase;
  await getSeen(useCase, requestId);
  const now = clock.now().toString();
  const time = snoozeTimes(await loadCalendar(useCase), now, actor.today).find((each) => each.until === until);
  if (!time) throw new AppError('no_such_time', 'There is no such time any more: schools close before. Choose a later one.');
  await db.updateTable('snooze').set({ endedAt: now, endedBy: 'person' }).where('districtId', '=', actor.districtId).where('personId', '=', actor.personId).where('requestId', '=', requestId).where('endedAt', 'is', null).execute();
  const id = newId();
  await db.insertInto('snooze').values({ districtId: actor.districtId, id, requestId, personId: actor.personId, untilAt: time.at, setAt: now }).execute();
  await publish(useCase, { type: 'inbox.changed', subjectId: actor.personId });
  return { id, until: time.at };
}

/** Takes back what one has set aside. */
export async function endSnooze(useCase: UseCase, id: string): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  const ended = await db
    .updateTable('snooze')
    .set({ endedAt: clock.now().toString(), endedBy: 'person' })
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .where('personId', '=', actor.personId)
    .where('endedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!ended) throw new AppError('not_found', 'This is not set aside any more.');
  await publish(useCase, { type: 'inbox.changed', subjectId: actor.personId });
  return { id };
}
