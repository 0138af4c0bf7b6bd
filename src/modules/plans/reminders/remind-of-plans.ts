import { sql } from 'kysely';
import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import { queueMail } from '../../../platform/mail/outgoing/queue-mail.ts';
import { dayOf, findSettings, loadCalendar, nextDate, type SchoolCalendar } from '../../district/index.ts';
import { findActor, type DistrictUseCase } from '../../people/index.ts';
import { mailboxOf, nextOpening, readWishes } from '../../requests/index.ts';
import { dueReminders, type DueReminder } from './due-reminders.ts';

/** Names this composer in the queue. */
export const planReminderPurpose = 'plan_reminder';

/**
 * Reminds, on days of school, of the dates of plans that are near: in one mail a person and day, with no more mails in a
 * week than the district says; what is over waits for the next, the most urgent first. The mail keeps the person's quiet
 * hours. At most `limit` people in one transaction; returns how many were reminded.
 */
export async function remindOfPlans(useCase: DistrictUseCase, limit: number): Promise<number> {
  const { actor } = useCase;
  const calendar = await loadCalendar(useCase);
  if (!isSchoolDay(calendar, actor.today)) return 0;
  const settings = await findSettings(useCase, ['plan_reminder_school_days', 'plan_reminders_week']);
  if (settings.plan_reminders_week === 0) return 0;
  const due = await dueReminders(useCase, daysAhead(calendar, actor.today, settings.plan_reminder_school_days));
  if (due.length === 0) return 0;
  // One process reminds at a time: two would pass the limit together.
  await sql`select pg_advisory_xact_lock(hashtext(${`plan reminders ${actor.districtId}`}))`.execute(useCase.db);
  const told = await mailsOfWeek(useCase);
  const byPerson = [...Map.groupBy(due, (each) => each.personId)].filter(([personId]) => {
    const { mails = 0, today = false } = told.get(personId) ?? {};
    return !today && mails < settings.plan_reminders_week;
  });
  for (const [personId, reminders] of byPerson.slice(0, limit)) await remind(useCase, calendar, personId, reminders);
  return Math.min(byPerson.length, limit);
}

async function remind(useCase: DistrictUseCase, calendar: SchoolCalendar, personId: string, reminders: DueReminder[]): Promise<void> {
  const { db, actor, clock } = useCase;
  const mailId = newId();
  const at = clock.now().toString();
  await db
    .insertInto('planReminder')
    .values(reminders.map(({ planId, kind, subjectId, dueOn }) => ({ districtId: actor.districtId, id: newId(), personId, planId, kind, subjectId, dueOn, mailId, remindedOn: actor.today, remindedAt: at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await publish(useCase, { type: 'plan.reminded', subjectId: personId, payload: { mailId } });
  const person = await findActor(db, clock, { personId });
  if (!person) return;
  const notBefore = nextOpening(calendar, clock.now(), await readWishes({ db, clock, actor: person })).toString();
  const mailbox = await mailboxOf(useCase);
  await queueMail(useCase, { purpose: planReminderPurpose, subjectId: mailId, personId, notBefore, messageId: (id) => `<causeway.plans.${id}@${mailbox?.slice(mailbox.lastIndexOf('@') + 1) ?? 'causeway.invalid'}>` });
}

/** How many mails of this week, from its Monday, each person had; and whether one of them was today's. */
async function mailsOfWeek({ db, actor }: DistrictUseCase): Promise<Map<string, { mails: number; today: boolean }>> {
  const { rows } = await sql<{ personId: string; mails: number; today: boolean }>`
    select person_id, count(distinct mail_id)::int as mails, bool_or(reminded_on = ${actor.today}) as today from plan_reminder
    where district_id = ${actor.districtId} and reminded_on >= date_trunc('week', ${actor.today}::date)::date group by person_id`.execute(db);
  return new Map(rows.map((row) => [row.personId, row]));
}

function daysAhead(calendar: SchoolCalendar, today: string, schoolDays: number): string {
  let [date, left] = [today, schoolDays];
  for (let searched = 0; searched < 200 && left > 0; searched += 1) {
    date = nextDate(date);
    if (isSchoolDay(calendar, date)) left -= 1;
  }
  return date;
}

function isSchoolDay(calendar: SchoolCalendar, date: string): boolean {
  const { kind } = dayOf(calendar, date);
  return kind === 'school_day' || kind === 'half_day';
}
