import type { Clock } from '../platform/clock/clock.ts';
import type { Database } from '../platform/database/database.ts';
import { inDistrict } from '../platform/database/in-district.ts';
import type { Log } from '../platform/http/log.ts';
import type { SendMail } from '../platform/mail/mail.ts';
import { sendQueuedMails } from '../platform/mail/outgoing/send-queued-mails.ts';
import { composeWeeklyDigest } from '../modules/demands/index.ts';
import { findSetting } from '../modules/district/index.ts';
import { composeInvitation, inBackground } from '../modules/people/index.ts';
import { composePlanReminder } from '../modules/plans/index.ts';
import { composeDigest, composeGuestInvitation, composeNotification } from '../modules/requests/index.ts';

interface MailOut {
  database: Database;
  clock: Clock;
  log: Log;
  sendMail: SendMail;
  baseUrl: string;
}

/** Hands over what waits in the queue, each mail composed by what it is for. */
export async function sendMailOut({ database, clock, log, sendMail, baseUrl }: MailOut): Promise<number> {
  return sendQueuedMails({
    database,
    clock,
    log,
    sendMail,
    composers: { invitation: composeInvitation(baseUrl), notification: composeNotification(baseUrl), digest: composeDigest(baseUrl), weekly_digest: composeWeeklyDigest(baseUrl), guest_invitation: composeGuestInvitation(baseUrl), plan_reminder: composePlanReminder(baseUrl) },
    triesAtMost: (districtId) => inDistrict(database, districtId, async (db) => findSetting(await inBackground({ db, clock }, districtId), 'mail_tries')),
  });
}
