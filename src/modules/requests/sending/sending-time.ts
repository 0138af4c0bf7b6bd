import { Temporal } from 'temporal-polyfill';
import { AppError } from '../../../platform/errors.ts';
import { dayOf, findSetting, loadCalendar } from '../../district/index.ts';
import type { DistrictUseCase } from '../../people/index.ts';
import { instantAt, nextOpenDate } from '../notifications/mail-hours.ts';

export type When = 'now' | 'next_school_day' | (string & {});

const latestDays = 366;

/** The instant at which a message is to be sent. Throws AppError `time_passed` for one that lies behind or too far ahead. */
export async function sendingTime(useCase: DistrictUseCase, when: When): Promise<Temporal.Instant> {
  const now = useCase.clock.now();
  if (when === 'now') return now.add({ seconds: await findSetting(useCase, 'message_recall_seconds') });
  if (when === 'next_school_day') return nextSchoolMorning(useCase);
  const at = Temporal.Instant.from(when);
  if (Temporal.Instant.compare(at, now) <= 0) throw new AppError('time_passed', 'That time is over. Choose a later one, or send it now.');
  if (Temporal.Instant.compare(at, now.add({ hours: 24 * latestDays })) > 0) throw new AppError('time_passed', 'Choose a time within a year.');
  return at;
}

/** The next time the district's send-later hour comes on an open day, today included. */
export async function nextSchoolMorning(useCase: DistrictUseCase): Promise<Temporal.Instant> {
  const { actor, clock } = useCase;
  const calendar = await loadCalendar(useCase);
  const time = await findSetting(useCase, 'send_later_at');
  const today = instantAt(actor.today, time, calendar.timeZone);
  if (dayOf(calendar, actor.today).window && Temporal.Instant.compare(clock.now(), today) < 0) return today;
  return instantAt(nextOpenDate(calendar, actor.today), time, calendar.timeZone);
}
