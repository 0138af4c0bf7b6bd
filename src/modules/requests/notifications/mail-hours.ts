import { Temporal } from 'temporal-polyfill';
import { dayOf, nextDate, type SchoolCalendar } from '../../district/index.ts';

export interface MailHours {
  quietFrom: string;
  quietUntil: string;
}

/** The instant of a local time on a local date. A time that a clock change skips is that much later; one that comes twice is its first. */
export function instantAt(date: string, time: string, timeZone: string): Temporal.Instant {
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).toInstant();
}

/** The first open day after a local date, however far; a calendar that has none within a year counts every day as open. */
export function nextOpenDate(calendar: SchoolCalendar, after: string): string {
  let date = nextDate(after);
  for (let days = 0; days < 366; days += 1, date = nextDate(date)) if (dayOf(calendar, date).window) return date;
  return nextDate(after);
}

/**
 * When a mail that is ready at `at` may leave: at once outside of quiet hours on a day that is open, else when they next
 * end. Quiet hours that begin before they end, as 12:00 to 13:00, lie within one day.
 */
export function nextOpening(calendar: SchoolCalendar, at: Temporal.Instant, { quietFrom, quietUntil }: MailHours): Temporal.Instant {
  const { timeZone } = calendar;
  const date = at.toZonedDateTimeISO(timeZone).toPlainDate().toString();
  const from = instantAt(date, quietFrom, timeZone);
  const until = instantAt(date, quietUntil, timeZone);
  const onNext = () => instantAt(nextOpenDate(calendar, date), quietFrom <= quietUntil && quietFrom !== '00:00' ? '00:00' : quietUntil, timeZone);
  if (!dayOf(calendar, date).window) return onNext();
  const before = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0;
  if (quietFrom === quietUntil) return at;
  if (quietFrom < quietUntil) return before(at, from) || !before(at, until) ? at : until;
  if (before(at, until)) return until;
  return before(at, from) ? at : onNext();
}
