import { sql } from 'kysely';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import { queueMail } from '../../../platform/mail/outgoing/queue-mail.ts';
import { findSetting } from '../../district/index.ts';
import type { UseCase } from '../../people/index.ts';
import { joinParty } from '../join-party.ts';
import { lockRequest } from '../lock-request.ts';
import { messageIdOf } from '../mail/message-id.ts';
import { replyAddressOf } from '../mail/reply-address.ts';

export interface NewGuest {
  name: string;
  email: string;
  reason: string;
}

/**
 * Invites somebody from outside into one request, from now on and for a time: a person without role or login, who answers
 * by mail or by the link that the mail brings. Throws AppError `has_account` for an address of somebody who works here.
 */
export async function inviteGuest(useCase: UseCase, requestId: string, { name, email, reason }: NewGuest): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  const request = await lockRequest(useCase, requestId, { act: 'invite_guest' });
  const personId = await findOrAddPerson(useCase, name, email);
  const now = clock.now();
  const id = newId();
  const known = await db.selectFrom('guest').where('districtId', '=', actor.districtId).where('requestId', '=', requestId).where('personId', '=', personId).where('endedAt', 'is', null).select('id').executeTakeFirst();
  if (known) throw new AppError('conflict', 'They take part already.');
  await db.insertInto('guest').values({ districtId: actor.districtId, id, requestId, personId, invitedBy: actor.personId, reason, invitedAt: now.toString(), expiresAt: now.add({ hours: 24 * (await findSetting(useCase, 'guest_days')) }).toString() }).execute();
  await joinParty(useCase, requestId, personId, 'guest');
  const reply = await replyAddressOf(useCase, requestId, personId);
  await queueMail(useCase, { purpose: 'guest_invitation', subjectId: id, personId, threadId: requestId, messageId: (mailId) => messageIdOf(reply, mailId) });
  await recordAct(useCase, { act: 'request.guest_invited', subjectType: 'request', subjectId: requestId, reason, details: { personId } });
  await publish(useCase, { type: 'request.guest_invited', subjectId: requestId, payload: { schoolId: request.schoolId } });
  return { id };
}

async function findOrAddPerson({ db, actor, clock }: UseCase, name: string, email: string): Promise<string> {
  const { rows } = await sql<{ id: string; works: boolean }>`
    select id, login_id is not null or exists (select from role_grant g where g.district_id = person.district_id and g.person_id = person.id) as works
    from person where district_id = ${actor.districtId} and lower(email) = ${email.toLowerCase()} and ended_at is null`.execute(db);
  const known = rows[0];
  if (known?.works) throw new AppError('has_account', 'This address belongs to somebody who works here. Hand the request over, or ask them for a piece.');
  if (known) return known.id;
  const id = newId();
  await db.insertInto('person').values({ districtId: actor.districtId, id, fullName: name, email, title: 'Guest', createdAt: clock.now().toString() }).execute();
  return id;
}
