import { sql } from 'kysely';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import type { DistrictUseCase } from '../../people/index.ts';
import { joinParty, leaveParty } from '../join-party.ts';
import { mayOwn } from '../may-own.ts';
import { findPieceOwner } from '../pieces/get-piece-owner.ts';

interface Unowned {
  id: string;
  requestId: string;
  departmentId: string;
  ownerId: string;
  schoolId: string;
  requestOwnerId: string;
  regionId: string | null;
}

/** As `coverOwners`, for the open pieces of departments: they go to the department's own people, and where it has none to the request's owner. */
export async function coverPieceOwners(useCase: DistrictUseCase, limit: number): Promise<number> {
  const { db, actor, clock } = useCase;
  const at = clock.now().toString();
  const { rows } = await sql<Unowned>`
    select piece.id, piece.request_id, piece.department_id, piece.owner_id, request.school_id, request.owner_id as request_owner_id,
      (select region_id from region_membership m where m.district_id = ${actor.districtId} and m.school_id = request.school_id and m.valid_from <= ${actor.today} and (m.valid_to is null or m.valid_to > ${actor.today})) as region_id
    from piece join request on request.district_id = piece.district_id and request.id = piece.request_id
    where piece.district_id = ${actor.districtId} and piece.finished_at is null and not ${mayOwn(useCase, sql.ref('piece.owner_id'))}
    order by piece.id limit ${limit} for update of piece skip locked`.execute(db);
  for (const piece of rows) {
    const personId = (await findPieceOwner(useCase, piece))?.personId ?? piece.requestOwnerId;
    const holding = { districtId: actor.districtId, requestId: piece.requestId, pieceId: piece.id };
    await db.updateTable('holding').set({ untilAt: at }).where('districtId', '=', actor.districtId).where('pieceId', '=', piece.id).where('untilAt', 'is', null).execute();
    await db.insertInto('holding').values({ ...holding, id: newId(), personId, cause: 'covered', fromAt: at }).execute();
    await db.updateTable('piece').set({ ownerId: personId }).where('districtId', '=', actor.districtId).where('id', '=', piece.id).execute();
    await leaveParty(useCase, piece.requestId, piece.ownerId, 'piece_owner');
    await joinParty(useCase, piece.requestId, personId, 'piece_owner');
    await recordAct(useCase, { act: 'piece.covered', subjectType: 'request', subjectId: piece.requestId, details: { fromPersonId: piece.ownerId, toPersonId: personId } });
    await publish(useCase, { type: 'request.piece_covered', subjectId: piece.requestId, payload: { schoolId: piece.schoolId } });
  }
  return rows.length;
}
