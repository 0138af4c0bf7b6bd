import { createHash, randomBytes } from 'node:crypto';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { newId } from '../../../platform/ids.ts';
import type { SendMail } from '../../../platform/mail/mail.ts';
import { abilitiesOnPeople } from '../abilities.ts';
import type { UseCase } from '../actor.ts';

const daysOpen = 14;

export interface InvitationOutcome {
  invited: number;
  skipped: { personId: string; reason: string }[];
}

/** Only this digest of an invitation's token is kept; the token itself travels in the mail alone. */
export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Mails each person a link that works once, for 14 days. An earlier open invitation of theirs is withdrawn. */
export async function invitePeople(useCase: UseCase, send: { sendMail: SendMail; baseUrl: string }, personIds: string[]): Promise<InvitationOutcome> {
  requireAbility(abilitiesOnPeople(useCase.actor), 'edit');
  const { db, actor, clock } = useCase;
  const now = clock.now();
  const people = await db
    .selectFrom('person')
    .where('districtId', '=', actor.districtId)
    .where('id', 'in', personIds)
    .where('endedAt', 'is', null)
    .select(['id', 'fullName', 'email', 'loginId'])
    .execute();
  const outcome: InvitationOutcome = { invited: 0, skipped: [] };
  for (const personId of personIds) {
    const person = people.find((each) => each.id === personId);
    const reason = !person ? 'There is no such person.' : person.loginId ? 'Signs in already.' : !person.email ? 'Has no mail address.' : undefined;
    if (reason) {
      outcome.skipped.push({ personId, reason });
      continue;
    }
    const token = randomBytes(24).toString('base64url');
    await db.updateTable('invitation').set({ withdrawnAt: now.toString() }).where('districtId', '=', actor.districtId).where('personId', '=', personId).where('acceptedAt', 'is', null).where('withdrawnAt', 'is', null).execute();
    await db
      .insertInto('invitation')
      .values({
        districtId: actor.districtId,
        id: newId(),
        personId,
        email: person!.email!,
        tokenHash: digestOf(token),
        invitedBy: actor.personId,
        invitedAt: now.toString(),
        expiresAt: now.add({ hours: 24 * daysOpen }).toString(),
        sentAt: now.toString(),
      })
      .execute();
    await send.sendMail({
      to: person!.email!,
      subject: `${actor.name} invites you to Causeway`,
      text: `Hello ${person!.fullName},\n\n${actor.name} invites you to Causeway, where schools ask for help and the district answers.\n\nChoose your password here (the link works once, for ${daysOpen} days):\n${send.baseUrl}/invitation?token=${token}\n`,
    });
    outcome.invited += 1;
  }
  await recordAct(useCase, { act: 'people.invited', subjectType: 'invitation', details: { invited: outcome.invited } });
  return outcome;
}
