import { sql } from 'kysely';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import { addSchoolTime, findSetting, loadCalendar } from '../../district/index.ts';
import type { UseCase } from '../../people/index.ts';
import { joinParty } from '../join-party.ts';
import { lockRequest, type LockedRequest } from '../lock-request.ts';
import { keepRequestStanding } from '../standing/keep-request-standing.ts';

export interface NewPiece {
  departmentId: string;
  ask: string;
  promisedHours?: number | undefined;
}

/** Asks a department for its piece: it gets an owner and a clock of its own, and the request cannot be resolved before it. */
export async function askDepartment(useCase: UseCase, requestId: string, input: NewPiece) {
  const { db, actor, clock } = useCase;
  const request = await lockRequest(useCase, requestId, { act: 'ask_department' });
  const owner = await pieceOwner(useCase, request, input.departmentId);
  const minutes = input.promisedHours ? input.promisedHours * 60 : await findSetting(useCase, 'piece_promise_minutes');
  const now = new Date(clock.now().epochMilliseconds).toISOString();
  const { dueAt } = addSchoolTime(await loadCalendar(useCase), now, minutes);
  const id = newId();
  const common = { districtId: actor.districtId, requestId, pieceId: id };
  await db
    .insertInto('piece')
    .values({ districtId: actor.districtId, id, requestId, departmentId: input.departmentId, functionId: owner.functionId, ask: input.ask, ownerId: owner.personId, askedBy: actor.personId, askedAt: now, promisedMinutes: minutes, dueAt })
    .execute();
  await db.insertInto('holding').values({ ...common, id: newId(), personId: owner.personId, cause: owner.functionId ? 'routed' : 'routed_to_department', fromAt: now }).execute();
  await db.insertInto('dueDate').values({ ...common, id: newId(), clock: 'piece', dueAt, cause: 'piece_asked', causeId: id, recordedAt: now }).execute();
  await joinParty(useCase, requestId, owner.personId, 'piece_owner');
  await keepRequestStanding(useCase, requestId, { cause: 'resumed', causeId: id });
  await recordAct(useCase, { act: 'piece.asked', subjectType: 'request', subjectId: requestId, details: { departmentId: input.departmentId } });
  await publish(useCase, { type: 'request.piece_asked', subjectId: requestId, payload: { schoolId: request.schoolId } });
  return { id, owner: { id: owner.personId, name: owner.name }, dueAt };
}

/** The department's own person in this region's team, if there is one and they are here; else its head. */
async function pieceOwner({ db, actor }: UseCase, request: LockedRequest, departmentId: string): Promise<{ personId: string; name: string; functionId: string | null }> {
  const { rows } = await sql<{ personId: string; name: string; functionId: string | null }>`
    with candidate as (
      select person_id, function_id, case duty when 'cover' then 1 when 'holder' then 2 else 3 end as rung, id from team_assignment
      where district_id = ${actor.districtId} and region_id = ${request.regionId} and home_department_id = ${departmentId} and valid_from <= ${actor.today} and (valid_to is null or valid_to > ${actor.today})
      union all
      select person_id, null, case role when 'department_head' then 4 else 5 end, id from role_grant
      where district_id = ${actor.districtId} and department_id = ${departmentId} and valid_from <= ${actor.today} and (valid_to is null or valid_to > ${actor.today})
    )
    select person.id as person_id, person.full_name as name, candidate.function_id
    from candidate join person on person.district_id = ${actor.districtId} and person.id = candidate.person_id and person.ended_at is null
    order by exists (select from absence a where a.district_id = ${actor.districtId} and a.person_id = person.id and a.ended_at is null and ${actor.today}::date between a.first_day and a.last_day), rung, candidate.id
    limit 1`.execute(db);
  if (!rows[0]) throw new AppError('nobody_serves', 'This department has nobody here who could take a piece.');
  return rows[0];
}
