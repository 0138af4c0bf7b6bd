import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import { scopeOf, type UseCase } from '../../people/index.ts';
import { leaveParty } from '../join-party.ts';
import { keepRequestStanding } from '../standing/keep-request-standing.ts';
import { visibleRequests } from '../visibility.ts';

export interface PieceOutcome {
  outcome: 'done' | 'declined' | 'withdrawn';
  note: string;
}

/** Ends a department's piece with what came of it. Its owner or the department's head says done or declined; who asked withdraws. */
export async function finishPiece(useCase: UseCase, pieceId: string, { outcome, note }: PieceOutcome): Promise<{ id: string; version: number }> {
  const { db, actor, clock } = useCase;
  const piece = await db.selectFrom('piece').where('districtId', '=', actor.districtId).where('id', '=', pieceId).selectAll().executeTakeFirst();
  const seen = piece && (await db.selectFrom('request').where('request.id', '=', piece.requestId).where(visibleRequests(useCase)).select(['id', 'ownerId', 'schoolId']).forUpdate().executeTakeFirst());
  if (!piece || !seen) throw new AppError('not_found', 'There is no such piece.');
  const works = piece.ownerId === actor.personId || scopeOf(actor, 'departmentId', 'department_head').includes(piece.departmentId);
  const asked = piece.askedBy === actor.personId || seen.ownerId === actor.personId;
  if (outcome === 'withdrawn' ? !asked : !works) throw new AppError('not_allowed', outcome === 'withdrawn' ? 'Whoever asked for the piece withdraws it.' : 'The piece’s owner or the department’s head finishes it.', { reason: 'owner_only' });
  const now = clock.now().toString();
  const ended = await db
    .updateTable('piece')
    .set({ finishedAt: now, finishedBy: actor.personId, outcome, outcomeNote: note })
    .where('districtId', '=', actor.districtId)
    .where('id', '=', pieceId)
    .where('finishedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!ended) throw new AppError('conflict', 'This piece was finished already.');
  await db.updateTable('holding').set({ untilAt: now }).where('districtId', '=', actor.districtId).where('requestId', '=', piece.requestId).where('pieceId', '=', pieceId).where('untilAt', 'is', null).execute();
  const another = await db.selectFrom('piece').where('districtId', '=', actor.districtId).where('requestId', '=', piece.requestId).where('ownerId', '=', piece.ownerId).where('finishedAt', 'is', null).select('id').limit(1).executeTakeFirst();
  if (!another) await leaveParty(useCase, piece.requestId, piece.ownerId, 'piece_owner');
  const version = await keepRequestStanding(useCase, piece.requestId, { cause: 'resumed', causeId: pieceId });
  await recordAct(useCase, { act: `piece.${outcome}`, subjectType: 'request', subjectId: piece.requestId, reason: note });
  await publish(useCase, { type: 'request.piece_finished', subjectId: piece.requestId, payload: { schoolId: seen.schoolId } });
  return { id: pieceId, version };
}
