import { newId } from '../../platform/ids.ts';
import type { DistrictUseCase } from '../people/index.ts';
import type { RequestStatus } from './request-states.ts';

/** One more row of a request's history of states. */
export async function recordStatus({ db, actor, clock }: DistrictUseCase, requestId: string, status: RequestStatus, reason: string | null): Promise<string> {
  const id = newId();
  await db
    .insertInto('requestStatusChange')
    .values({ districtId: actor.districtId, id, requestId, status, reason, changedBy: actor.personId, changedAt: clock.now().toString() })
    .execute();
  return id;
}
