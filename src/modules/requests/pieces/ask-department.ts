import { recordAct } from '../../../platform/audit/record-act.ts';
import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import { addSchoolTime, findSetting, loadCalendar } from '../../district/index.ts';
import type { UseCase } from '../../people/index.ts';
import { joinParty } from '../join-party.ts';
import { lockRequest } from '../lock-request.ts';
import { keepRequestStanding } from '../standing/keep-request-standing.ts';
import { getPieceOwner } from './get-piece-owner.ts';

export interface NewPiece {
  departmentId: string;
  ask: string;
  promisedHours?: number | undefined;
}

/** Asks a department for its piece: it gets an owner and a clock of its own, and the request cannot be resolved before it. */
export async function askDepartment(useCase: UseCase, requestId: string, input: NewPiece) {
  const { db, actor, clock } = useCase;
  const request = await lockRequest(useCase, requestId, { act: 'ask_department' });
  const owner = await getPieceOwner(useCase, { regionId: request.regionId, departmentId: input.departmentId });
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
