import type { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { inDistrict } from '../../../platform/database/in-district.ts';
import type { MailTaker } from '../../../platform/mail/incoming/fetch-mails.ts';
import { inBackground } from '../../people/index.ts';
import { takeMails } from './take-mails.ts';

/** How a district takes what is fetched from its mailbox. */
export function mailTaker({ database, clock }: { database: Database; clock: Clock }, districtId: string): MailTaker {
  return {
    take: async (mails) => {
      await inDistrict(database, districtId, async (db) => takeMails(await inBackground({ db, clock }, districtId), mails.map(({ raw, cutFromBytes, ...place }) => ({ raw, road: 'imap' as const, place, cutFromBytes }))));
    },
    known: ({ mailbox, uidValidity, uids }) =>
      inDistrict(database, districtId, async (db) => {
        const rows = await db.selectFrom('incomingMail').where('districtId', '=', districtId).where('mailbox', '=', mailbox).where('uidValidity', '=', uidValidity).where('uid', 'in', uids).select('uid').execute();
        return new Set(rows.map((row) => Number(row.uid)));
      }),
  };
}
