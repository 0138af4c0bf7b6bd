import type { Temporal } from 'temporal-polyfill';
import type { SchoolCalendar } from '../../district/index.ts';
import { isSchoolDay } from '../quiet-days.ts';
import { addDays, weekOf } from '../../district/index.ts';

const farthestDays = 60;
const weeksAhead = 4;

/** The day on which the digest of a week is composed: the last school day up to the weekday (1 is Monday) of the week before. Undefined in a time without school. */
export function composeDayOf(calendar: SchoolCalendar, weekStart: string, weekday: number): string | undefined {
  let date = addDays(weekStart, weekday - 8);
  for (let searched = 0; searched < farthestDays; searched += 1, date = addDays(date, -1)) if (isSchoolDay(calendar, date)) return date;
  return undefined;
}

/**
 * The week whose digest is to be composed now, by its Monday; undefined when it is nobody's time. A week without a school
 * day has none, so before a recess it is that of the week after. What a stop of the machine left out is made up for until
 * the first school day of the week is over.
 */
export function digestWeekAt(calendar: SchoolCalendar, now: Temporal.Instant, { weekday, at }: { weekday: number; at: string }): string | undefined {
  const local = now.toZonedDateTimeISO(calendar.timeZone);
  const today = local.toPlainDate().toString();
  const time = local.toPlainTime().toString().slice(0, 5);
  const monday = weekOf(today);
  for (let ahead = 0; ahead <= weeksAhead; ahead += 1) {
    const week = addDays(monday, ahead * 7);
    const schoolDays = [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(week, day)).filter((day) => isSchoolDay(calendar, day));
    if (schoolDays.length === 0 || today > schoolDays[0]!) continue;
    const composedOn = composeDayOf(calendar, week, weekday);
    if (composedOn === undefined) return undefined;
    return today > composedOn || (today === composedOn && time >= at) ? week : undefined;
  }
  return undefined;
}
