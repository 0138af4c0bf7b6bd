import { sql } from 'kysely';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { publish } from '../../../platform/events/publish.ts';
import type { DistrictUseCase } from '../../people/index.ts';
import { whoServes } from '../../regions/index.ts';
import type { Lane } from '../lanes/lane.ts';
import { pastInLane } from '../lanes/past-in-lane.ts';
import { mayOwn } from '../may-own.ts';
import { moveHolding } from '../move-holding.ts';
import { keepRequestStanding } from '../standing/keep-request-standing.ts';

interface Unowned {
  id: string;
  schoolId: string;
  functionId: string;
  ownerId: string;
  lane: Lane;
}

/**
 * Open requests whose owner can own nothing any more go, as new ones would, to whoever serves the function at the school
 * today; the ledger says `covered`. At most `limit` in one transaction; returns how many were moved.
 */
export async function coverOwners(useCase: DistrictUseCase, limit: number): Promise<number> {
  const { db, actor } = useCase;
  const { rows } = await sql<Unowned>`
    select request.id, request.school_id, request.function_id, request.owner_id, request.lane from request
    where request.district_id = ${actor.districtId} and request.closed_at is null
      and request.owner_id in (select owner_id from (select distinct owner_id from request where district_id = ${actor.districtId} and closed_at is null) owner where not ${mayOwn(useCase, sql.ref('owner.owner_id'))})
    order by request.id limit ${limit} for update of request skip locked`.execute(db);
  for (const request of rows) {
    const server = await whoServes(useCase, { schoolId: request.schoolId, functionId: request.functionId, on: actor.today, past: pastInLane(request.lane) });
    await moveHolding(useCase, { requestId: request.id, fromId: request.ownerId, toId: server.personId, cause: 'covered' });
    await keepRequestStanding(useCase, request.id, { cause: 'resumed', activity: false });
    await recordAct(useCase, { act: 'request.covered', subjectType: 'request', subjectId: request.id, details: { fromPersonId: request.ownerId, toPersonId: server.personId } });
    await publish(useCase, { type: 'request.covered', subjectId: request.id, payload: { schoolId: request.schoolId } });
  }
  return rows.length;
}
