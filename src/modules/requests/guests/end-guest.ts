import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import type { DistrictUseCase, UseCase } from '../../people/index.ts';
import { leaveParty } from '../join-party.ts';
import { lockRequest } from '../lock-request.ts';

/** Ends a guest's part: their links open nothing and their mails wait for a person. */
export async function endGuest(useCase: UseCase, id: string): Promise<{ id: string }> {
  const { db, actor } = useCase;
  const guest = await db.selectFrom('guest').where('districtId', '=', actor.districtId).where('id', '=', id).where('endedAt', 'is', null).select(['id', 'requestId', 'personId', 'invitedBy']).executeTakeFirst();
  if (!guest) throw new AppError('not_found', 'There is no such guest.');
  await lockRequest(useCase, guest.requestId, { act: guest.invitedBy === actor.personId ? 'write' : 'invite_guest' });
  await end(useCase, guest, actor.personId);
  await recordAct(useCase, { act: 'request.guest_ended', subjectType: 'request', subjectId: guest.requestId, details: { personId: guest.personId } });
  await publish(useCase, { type: 'request.guest_ended', subjectId: guest.requestId });
  return { id };
}

/** Ends the guests whose time is over; returns how many. */
export async function endExpiredGuests(useCase: DistrictUseCase): Promise<number> {
  const { db, actor, clock } = useCase;
  const over = await db.selectFrom('guest').where('districtId', '=', actor.districtId).where('endedAt', 'is', null).where('expiresAt', '<=', new Date(clock.now().epochMilliseconds)).select(['id', 'requestId', 'personId']).forUpdate().skipLocked().limit(200).execute();
  for (const guest of over) {
    await end(useCase, guest, null);
    await recordAct(useCase, { act: 'request.guest_ended', subjectType: 'request', subjectId: guest.requestId, details: { personId: guest.personId, expired: true } });
  }
  return over.length;
}

async function end(useCase: DistrictUseCase, guest: { id: string; requestId: string; personId: string }, by: string | null): Promise<void> {
  const { db, actor, clock } = useCase;
  await db.updateTable('guest').set({ endedAt: clock.now().toString(), endedBy: by }).where('districtId', '=', actor.districtId).where('id', '=', guest.id).where('endedAt', 'is', null).execute();
  await leaveParty(useCase, guest.requestId, guest.personId, 'guest');
}
