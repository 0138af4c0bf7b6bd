import { sql } from 'kysely';
import type { DispatchedEvent } from '../../../platform/events/dispatch.ts';
import type { DistrictUseCase } from '../../people/index.ts';
import type { NotificationKind } from './notification-kinds.ts';

export interface Told {
  personId: string;
  kind: NotificationKind | 'guest';
  /** The act by which this is told once. */
  actId: string;
  messageId?: string;
}

interface Facts {
  ownerId: string;
  requestedBy: string;
  parties: { personId: string; part: string }[];
}

/** Whom news of a request concerns, and as what. Whether they see it, and how they are told, is judged by the caller. */
export async function findTold(useCase: DistrictUseCase, event: DispatchedEvent): Promise<Told[]> {
  const { db, actor } = useCase;
  const { rows } = await sql<Facts>`
    select owner_id, requested_by, (select coalesce(json_agg(json_build_object('personId', person_id, 'part', part)), '[]') from request_party p
      where p.district_id = request.district_id and p.request_id = request.id and p.until is null) as parties
    from request where district_id = ${actor.districtId} and id = ${event.subjectId}`.execute(db);
  const request = rows[0];
  if (!request) return [];
  const to = (kind: Told['kind'], ...personIds: string[]): Told[] => personIds.map((personId) => ({ personId, kind, actId: event.id }));
  switch (event.type) {
    case 'request.message_written':
      return ofMessage(useCase, request, event);
    case 'request.opened':
    case 'request.assigned':
    case 'request.covered':
      return to('owned', request.ownerId);
    case 'request.offered':
      return to('offered', ...request.parties.filter((party) => party.part === 'offered').map((party) => party.personId));
    case 'request.piece_asked':
    case 'request.piece_covered':
      return to('piece_asked', ...request.parties.filter((party) => party.part === 'piece_owner').map((party) => party.personId));
    case 'request.piece_finished':
      return to('piece_finished', request.ownerId);
    case 'request.resolved':
      return to('resolved', request.requestedBy);
    case 'request.decided':
      return to('decided', request.requestedBy);
    case 'request.reopened':
      return to('reopened', request.ownerId);
    case 'request.escalated': {
      const told = await db.selectFrom('escalation').where('districtId', '=', actor.districtId).where('requestId', '=', event.subjectId).select(['id', 'toldId']).execute();
      return told.map((each) => ({ personId: each.toldId, kind: 'escalated', actId: each.id }));
    }
    case 'request.mentioned':
      return to('mentioned', ...((event.payload.personIds as string[] | undefined) ?? []));
    case 'message.held':
      return to('held', event.payload.authorId as string);
    default:
      return [];
  }
}

/** A message concerns the other side, those who follow, and every guest. */
async function ofMessage({ db, actor }: DistrictUseCase, request: Facts, { id: actId, subjectId, payload }: DispatchedEvent): Promise<Told[]> {
  const messageId = payload.messageId as string;
  const message = await db.selectFrom('requestMessage').where('districtId', '=', actor.districtId).where('id', '=', messageId).where('requestId', '=', subjectId).select(['side', 'authorId']).executeTakeFirst();
  if (!message) return [];
  const told = new Map<string, Told['kind']>();
  for (const { personId, part } of request.parties) told.set(personId, part === 'guest' ? 'guest' : (told.get(personId) ?? 'followed'));
  told.set(request.requestedBy, 'answer');
  if (message.side !== 'district' || request.ownerId !== request.requestedBy) told.set(request.ownerId, message.side === 'district' ? 'followed' : 'message');
  told.delete(message.authorId);
  return [...told].map(([personId, kind]) => ({ personId, kind, actId, messageId }));
}
