import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { newId } from '../../../platform/ids.ts';
import { queueMail } from '../../../platform/mail/outgoing/queue-mail.ts';
import { dayOf, loadCalendar } from '../../district/index.ts';
import { findActor, type DistrictUseCase } from '../../people/index.ts';
import { mailboxOf } from './mailing-address.ts';
import { instantAt, nextOpening } from './mail-hours.ts';
import { readWishes } from './read-wishes.ts';

/**
 * Begins the digest of everybody whose time it is, with the news from before that time that waits for them; on days that are open, once a person and local
 * day whatever restarts or clock changes come between: the row of the day is its lock. After a time in which nothing ran
 * it is made late the same day, not in quiet hours; then it waits for the next open day. Returns how many were begun.
 */
export async function beginDigests(useCase: DistrictUseCase): Promise<number> {
  const { db, actor } = useCase;
  const calendar = await loadCalendar(useCase);
  if (!dayOf(calendar, actor.today).window) return 0;
  const { rows: waiting } = await sql<{ personId: string }>`
    select distinct n.person_id from notification n where n.district_id = ${actor.districtId} and n.manner = 'digest' and n.digest_date is null
      and not exists (select from digest d where d.district_id = n.district_id and d.person_id = n.person_id and d.digest_date = ${actor.today})`.execute(db);
  let begun = 0;
  for (const { personId } of waiting) if (await begin(useCase, calendar, personId)) begun += 1;
  return begun;
}

async function begin(useCase: DistrictUseCase, calendar: Awaited<ReturnType<typeof loadCalendar>>, personId: string): Promise<boolean> {
  const { db, actor, clock } = useCase;
  const now = clock.now();
  const person = await findActor(db, clock, { personId });
  if (!person) return false;
  const wishes = await readWishes({ db, clock, actor: person });
  const due = instantAt(actor.today, wishes.digestAt, calendar.timeZone);
  if (Temporal.Instant.compare(now, due) < 0) return false;
  // Its own time is what the person chose; later than an hour after it, their quiet hours hold.
  const isLate = Temporal.Instant.compare(now, due.add({ hours: 1 })) > 0;
  if (isLate && Temporal.Instant.compare(nextOpening(calendar, now, wishes), now) > 0) return false;
  const before = sql`district_id = ${actor.districtId} and person_id = ${personId} and manner = 'digest' and digest_date is null and happened_at < ${due.toString()}`;
  const id = newId();
  const { rows } = await sql`insert into digest (district_id, person_id, digest_date, id, begun_at) select ${actor.districtId}, ${personId}, ${actor.today}, ${id}, ${now.toString()} where exists (select from notification where ${before})
    on conflict do nothing returning id`.execute(db);
  if (rows.length === 0) return false;
  await sql`update notification set digest_date = ${actor.today} where ${before}`.execute(db);
  const mailbox = await mailboxOf(useCase);
  await queueMail(useCase, { purpose: 'digest', subjectId: id, personId, messageId: (mailId) => `<causeway.digest.${mailId}@${mailbox?.slice(mailbox.lastIndexOf('@') + 1) ?? 'causeway.invalid'}>` });
  return true;
}
