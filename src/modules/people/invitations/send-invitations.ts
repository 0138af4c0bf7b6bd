import { randomBytes } from 'node:crypto';
import type { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { inDistrict } from '../../../platform/database/in-district.ts';
import type { SendMail } from '../../../platform/mail/mail.ts';
import { daysOpen, digestOf } from './invitation-token.ts';

export interface Sender {
  database: Database;
  clock: Clock;
  sendMail: SendMail;
  /** Address people reach the product at. */
  baseUrl: string;
}

const batch = 200;

/**
 * Mails the invitations that wait to be sent, each in a transaction of its own, and returns how many went out. What a
 * mail server refuses waits for the next run, whose mail carries a token of its own. Throws the last refusal when all
 * were tried, and at once when the server does not answer.
 */
export async function sendInvitations(sender: Sender): Promise<number> {
  const waiting = await sender.database.owner
    .selectFrom('invitation')
    .where('sentAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('expiresAt', '>', new Date(sender.clock.now().epochMilliseconds))
    .select(['districtId', 'id'])
    .orderBy('invitedAt')
    .limit(batch)
    .execute();
  let sent = 0;
  let refusal: unknown;
  for (const { districtId, id } of waiting) {
    try {
      sent += await sendOne(sender, districtId, id);
    } catch (error) {
      if (!isAnswer(error)) throw error;
      refusal = error;
    }
  }
  if (refusal) throw refusal;
  return sent;
}

/** A mail server that refused one mail may take the next; one that is not there would only be waited for. */
function isAnswer(error: unknown): boolean {
  return typeof (error as { responseCode?: unknown }).responseCode === 'number';
}

async function sendOne({ database, clock, sendMail, baseUrl }: Sender, districtId: string, id: string): Promise<number> {
  return inDistrict(database, districtId, async (db) => {
    const row = await db
      .selectFrom('invitation')
      .innerJoin('person', (join) => join.onRef('person.districtId', '=', 'invitation.districtId').onRef('person.id', '=', 'invitation.personId'))
      .innerJoin('person as inviter', (join) => join.onRef('inviter.districtId', '=', 'invitation.districtId').onRef('inviter.id', '=', 'invitation.invitedBy'))
      .innerJoin('district', 'district.id', 'invitation.districtId')
      .where('invitation.districtId', '=', districtId)
      .where('invitation.id', '=', id)
      .where('invitation.sentAt', 'is', null)
      .where('invitation.withdrawnAt', 'is', null)
      .select(['invitation.email', 'person.fullName as name', 'inviter.fullName as inviter', 'district.name as district'])
      .forUpdate('invitation')
      .skipLocked()
      .executeTakeFirst();
    if (!row) return 0;
    const token = randomBytes(24).toString('base64url');
    await db.updateTable('invitation').set({ tokenHash: digestOf(token), sentAt: clock.now().toString() }).where('districtId', '=', districtId).where('id', '=', id).execute();
    await sendMail({
      to: row.email,
      subject: `${row.inviter} invites you to Causeway`,
      text: `Hello ${row.name},\n\n${row.inviter} of ${row.district} invites you to Causeway, where schools ask for help and the district answers.\n\nChoose your password here. The link works once, for ${daysOpen} days:\n${baseUrl}/invitation?token=${token}\n`,
    });
    return 1;
  });
}
