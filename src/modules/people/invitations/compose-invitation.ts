import { randomBytes } from 'node:crypto';
import { automaticHeaders } from '../../../platform/mail/outgoing/automatic-headers.ts';
import type { Composer } from '../../../platform/mail/outgoing/composer.ts';
import { daysOpen, digestOf } from './invitation-token.ts';

/** Names this composer in the queue. */
export const invitationPurpose = 'invitation';

/** The mail of an invitation, with a token made as it leaves; nothing for one that was withdrawn, taken up or ran out. */
export function composeInvitation(baseUrl: string): Composer {
  return async ({ db, clock }, { districtId, subjectId }) => {
    const row = await db
      .selectFrom('invitation')
      .innerJoin('person', (join) => join.onRef('person.districtId', '=', 'invitation.districtId').onRef('person.id', '=', 'invitation.personId'))
      .innerJoin('person as inviter', (join) => join.onRef('inviter.districtId', '=', 'invitation.districtId').onRef('inviter.id', '=', 'invitation.invitedBy'))
      .innerJoin('district', 'district.id', 'invitation.districtId')
      .where('invitation.districtId', '=', districtId)
      .where('invitation.id', '=', subjectId)
      .where('invitation.withdrawnAt', 'is', null)
      .where('invitation.acceptedAt', 'is', null)
      .where('invitation.expiresAt', '>', new Date(clock.now().epochMilliseconds))
      .where('person.endedAt', 'is', null)
      .select(['invitation.email', 'person.fullName as name', 'inviter.fullName as inviter', 'district.name as district'])
      .forUpdate('invitation')
      .executeTakeFirst();
    if (!row) return undefined;
    const token = randomBytes(24).toString('base64url');
    await db.updateTable('invitation').set({ tokenHash: digestOf(token) }).where('districtId', '=', districtId).where('id', '=', subjectId).execute();
    return {
      to: row.email,
      subject: `${row.inviter.replaceAll(/\s+/g, ' ')} invites you to Causeway`,
      headers: automaticHeaders(undefined),
      text: `Hello ${row.name},\n\n${row.inviter} of ${row.district} invites you to Causeway, where schools ask for help and the district answers.\n\nChoose your password here. The link works once, for ${daysOpen} days:\n${baseUrl}/invitation?token=${token}\n`,
    };
  };
}
