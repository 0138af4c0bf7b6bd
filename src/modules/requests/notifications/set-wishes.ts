import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import { notificationKinds, type Manner, type NotificationKind } from './notification-kinds.ts';

/** Says how one kind of news is told to the actor; null goes back to the default. */
export async function setManner({ db, actor, clock }: UseCase, kind: NotificationKind, manner: Manner | null): Promise<void> {
  const at = clock.now().toString();
  await db.updateTable('notificationPreference').set({ endedAt: at }).where('districtId', '=', actor.districtId).where('personId', '=', actor.personId).where('kind', '=', kind).where('endedAt', 'is', null).execute();
  if (manner) await db.insertInto('notificationPreference').values({ districtId: actor.districtId, id: newId(), personId: actor.personId, kind, manner, setAt: at }).execute();
}

/** Says when the actor wants no mail, and when the digest; null goes back to the district's hours. */
export async function setHours({ db, actor, clock }: UseCase, hours: { quietFrom: string; quietUntil: string; digestAt: string } | null): Promise<void> {
  const at = clock.now().toString();
  await db.updateTable('notificationHours').set({ endedAt: at }).where('districtId', '=', actor.districtId).where('personId', '=', actor.personId).where('endedAt', 'is', null).execute();
  if (hours) await db.insertInto('notificationHours').values({ districtId: actor.districtId, id: newId(), personId: actor.personId, ...hours, setAt: at }).execute();
}

export interface NewWishes {
  manners?: Partial<Record<NotificationKind, Manner | null>> | undefined;
  hours?: { quietFrom: string; quietUntil: string; digestAt: string } | null | undefined;
}

/** Changes what is named and leaves the rest. What was held for a digest or until an opening stays as it was judged. */
export async function setWishes(useCase: UseCase, { manners = {}, hours }: NewWishes): Promise<void> {
  for (const kind of notificationKinds) {
    const manner = manners[kind];
    if (manner !== undefined) await setManner(useCase, kind, manner);
  }
  if (hours !== undefined) await setHours(useCase, hours);
}
