import type { SchoolCalendar } from './calendar.ts';
import { dayOf } from './day-of.ts';
import { localDateOf, nextDate } from './local-date.ts';

/** Open school minutes between two ISO instants; 0 when the second is not after the first. */
export function schoolMinutesBetween(calendar: SchoolCalendar, from: string, to: string, asOf?: string): number {
  const [fromMs, toMs] = [Date.parse(from), Date.parse(to)];
  if (toMs <= fromMs) return 0;
  const last = localDateOf(toMs, calendar.timeZone);
  let sum = 0;
  for (let date = localDateOf(fromMs, calendar.timeZone); date <= last; date = nextDate(date)) {
    const { window } = dayOf(calendar, date, asOf);
    if (window) sum += Math.max(0, Math.min(window.closes, toMs) - Math.max(window.opens, fromMs));
  }
  return sum / 60_000;
}
