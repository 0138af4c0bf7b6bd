import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';

type Watched = { requestId: string } | { schoolId: string };

/** Begins a watch where there is none; asked again it changes nothing. */
export async function beginWatch({ db, actor, clock }: UseCase, personId: string, watched: Watched): Promise<void> {
  await db
    .insertInto('watch')
    .values({ districtId: actor.districtId, id: newId(), personId, ...watched, since: clock.now().toString() })
    .onConflict((conflict) => conflict.columns(['districtId', 'personId', 'requestId', 'schoolId']).where('until', 'is', null).doNothing())
    .execute();
}

/** Ends the actor's watch; the row stays. */
export async function endWatch({ db, actor, clock }: UseCase, watched: Watched): Promise<void> {
  const [column, id] = 'requestId' in watched ? (['requestId', watched.requestId] as const) : (['schoolId', watched.schoolId] as const);
  await db.updateTable('watch').set({ until: clock.now().toString() }).where('districtId', '=', actor.districtId).where('personId', '=', actor.personId).where(column, '=', id).where('until', 'is', null).execute();
}
