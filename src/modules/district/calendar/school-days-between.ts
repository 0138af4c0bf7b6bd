import type { SchoolCalendar } from './calendar.ts';
import { dayOf } from './day-of.ts';
import { nextDate } from './local-date.ts';

/** Days on which school is held after a local day, up to another that is counted; 0 when it is not after the first. */
export function schoolDaysBetween(calendar: SchoolCalendar, from: string, to: string): number {
  let days = 0;
  for (let date = from; date < to; ) {
    date = nextDate(date);
    const { kind } = dayOf(calendar, date);
    if (kind === 'school_day' || kind === 'half_day') days += 1;
  }
  return days;
}
