import { randomBytes } from 'node:crypto';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { newId } from '../../../platform/ids.ts';
import { queueMail } from '../../../platform/mail/outgoing/queue-mail.ts';
import { abilitiesOnPeople } from '../abilities.ts';
import type { UseCase } from '../actor.ts';
import { invitationPurpose } from './compose-invitation.ts';
import { daysOpen, digestOf } from './invitation-token.ts';

export interface InvitationOutcome {
  invited: number;
  skipped: { personId: string; reason: string }[];
}

/**
 * Invites each person by mail, or invites them again: an earlier open invitation of theirs is withdrawn. The mails
 * go into the queue of every mail (`composeInvitation`), so that no mail server is waited for here.
 */
export async function invitePeople(useCase: UseCase, personIds: string[]): Promise<InvitationOutcome> {
  requireAbility(abilitiesOnPeople(useCase.actor), 'edit');
  const { db, actor } = useCase;
  const people = await db.selectFrom('person').where('districtId', '=', actor.districtId).where('id', 'in', personIds).where('endedAt', 'is', null).select(['id', 'email', 'loginId']).execute();
  const asked = new Map<string, string>();
  const skipped: InvitationOutcome['skipped'] = [];
  for (const personId of new Set(personIds)) {
    const person = people.find((each) => each.id === personId);
    const reason = !person ? 'There is no such person.' : person.loginId ? 'Signs in already.' : !person.email ? 'Has no mail address.' : undefined;
    if (reason) skipped.push({ personId, reason });
    else asked.set(personId, person!.email!);
  }
  if (asked.size > 0) await insertInvitations(useCase, asked);
  return { invited: asked.size, skipped };
}

async function insertInvitations(useCase: UseCase, asked: Map<string, string>): Promise<void> {
  const { db, actor, clock } = useCase;
  const now = clock.now();
  const personIds = [...asked.keys()];
  await db.updateTable('invitation').set({ withdrawnAt: now.toString() }).where('districtId', '=', actor.districtId).where('personId', 'in', personIds).where('acceptedAt', 'is', null).where('withdrawnAt', 'is', null).execute();
  const rows = [...asked].map(([personId, email]) => ({
    districtId: actor.districtId,
    id: newId(),
    personId,
    email,
    // Of a token that nobody has: the one that works is made when the mail is sent.
    tokenHash: digestOf(randomBytes(24).toString('base64url')),
    invitedBy: actor.personId,
    invitedAt: now.toString(),
    expiresAt: now.add({ hours: 24 * daysOpen }).toString(),
  }));
  await db.insertInto('invitation').values(rows).execute();
  for (const personId of personIds) await recordAct(useCase, { act: 'person.invited', subjectType: 'person', subjectId: personId });
  for (const { id, personId } of rows) await queueMail(useCase, { purpose: invitationPurpose, subjectId: id, personId, messageId: (mailId) => `<causeway-invitation.${mailId}@causeway.invalid>` });
}
