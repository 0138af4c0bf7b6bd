import { sql } from 'kysely';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { publish } from '../../../platform/events/publish.ts';
import type { DistrictUseCase } from '../../people/index.ts';
import { whoServes } from '../../regions/index.ts';
import { moveHolding } from '../move-holding.ts';
import { keepRequestStanding } from '../standing/keep-request-standing.ts';

interface Unowned {
  id: string;
  schoolId: string;
  functionId: string;
  ownerId: string;
}

/** True of a person (by an SQL name of their id) who left, or has no role on the district's side on the day. */
export const cannotOwn = (personId: string, { actor }: Pick<DistrictUseCase, 'actor'>) => sql<boolean>`not exists (
  select from person p join role_grant g on g.district_id = p.district_id and g.person_id = p.id
  where p.district_id = ${actor.districtId} and p.id = ${sql.raw(personId)} and p.ended_at is null and g.school_id is null and g.role not in ('auditor', 'data_office')
    and g.valid_from <= ${actor.today} and (g.valid_to is null or g.valid_to > ${actor.today}))`;

/**
 * Open requests whose owner can own nothing any more go, as new ones would, to whoever serves the function at the school
 * today; the ledger says `covered`. At most `limit` in one transaction; returns how many were moved.
 */
export async function coverOwners(useCase: DistrictUseCase, limit: number): Promise<number> {
  const { db, actor } = useCase;
  const { rows } = await sql<Unowned>`
    select request.id, request.school_id, request.function_id, request.owner_id from request
    where request.district_id = ${actor.districtId} and request.closed_at is null
      and request.owner_id in (select owner_id from (select distinct owner_id from request where district_id = ${actor.districtId} and closed_at is null) owner where ${cannotOwn('owner.owner_id', useCase)})
    order by request.id limit ${limit} for update of request skip locked`.execute(db);
  for (const request of rows) {
    const server = await whoServes(useCase, { schoolId: request.schoolId, functionId: request.functionId, on: actor.today });
    await moveHolding(useCase, { requestId: request.id, fromId: request.ownerId, toId: server.personId, cause: 'covered' });
    await keepRequestStanding(useCase, request.id, { cause: 'resumed', activity: false });
    await recordAct(useCase, { act: 'request.covered', subjectType: 'request', subjectId: request.id, details: { fromPersonId: request.ownerId, toPersonId: server.personId } });
    await publish(useCase, { type: 'request.covered', subjectId: request.id, payload: { schoolId: request.schoolId } });
  }
  return rows.length;
}
