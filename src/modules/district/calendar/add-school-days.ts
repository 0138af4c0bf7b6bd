import type { SchoolCalendar } from './calendar.ts';
import { dayOf } from './day-of.ts';
import { localDateOf, nextDate } from './local-date.ts';

const longestSearchDays = 400;

/**
 * The opening of the `days`-th day, after the local day of `start`, on which school is held; office days between two
 * school years are none. Undefined when the calendar holds no such day within 400 days.
 */
export function addSchoolDays(calendar: SchoolCalendar, start: string, days: number): string | undefined {
  let date = localDateOf(Date.parse(start), calendar.timeZone);
  let left = days;
  for (let searched = 0; searched < longestSearchDays; searched += 1) {
    date = nextDate(date);
    const day = dayOf(calendar, date);
    if (!day.window || (day.kind !== 'school_day' && day.kind !== 'half_day')) continue;
    left -= 1;
    if (left === 0) return new Date(day.window.opens).toISOString();
  }
  return undefined;
}
