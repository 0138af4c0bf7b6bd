import { createHmac } from 'node:crypto';
import type { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { inDistrict } from '../../../platform/database/in-district.ts';
import { AppError } from '../../../platform/errors.ts';
import type { OpenRoute } from '../../../platform/http/route.ts';
import { verifyWebhook } from '../../../platform/webhooks/verify-webhook.ts';
import { holdsRole, inBackground, type Route } from '../../people/index.ts';
import * as contract from './contract.ts';
import { takeMail } from './take-mail.ts';

interface Webhook {
  openRoute: OpenRoute;
  route: Route;
  database: Database;
  clock: Clock;
  /** The secret of this installation, from which the webhook's own is made. */
  secret: string;
  /** The district whose mail this installation takes. */
  findDistrict: () => Promise<string | undefined>;
}

/** The other road in: a mail system hands each mail over as it arrived. Its answer says that the mail is ours from now on. */
export function webhookRoutes({ openRoute, route, database, clock, secret, findDistrict }: Webhook): void {
  const webhookSecret = `whsec_${createHmac('sha256', secret).update('incoming mails').digest('base64')}`;
  openRoute(contract.takeIncomingMail, async ({ headers, bytes }) => {
    verifyWebhook({ secret: webhookSecret, headers, body: bytes, now: clock.now() });
    if (bytes.byteLength === 0) throw new AppError('malformed', 'The call brings no mail.');
    const districtId = await findDistrict();
    if (!districtId) throw new AppError('unavailable', 'There is no district yet, or more than one, for this mailbox.');
    return inDistrict(database, districtId, async (db) => takeMail(await inBackground({ db, clock }, districtId), { raw: bytes, road: 'webhook' }));
  });
  route(contract.readMailSettings, async ({ db, actor }) => {
    if (!holdsRole(actor, 'administrator')) throw new AppError('not_allowed', 'Administrators see the settings of the mailbox.', { reason: 'role' });
    const mailbox = await db.selectFrom('mailbox').where('districtId', '=', actor.districtId).where('endedAt', 'is', null).select('address').executeTakeFirst();
    return { mailbox: mailbox?.address ?? null, webhookPath: '/api/v1/incoming-mails', webhookSecret };
  });
}
