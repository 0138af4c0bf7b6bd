import { Temporal } from 'temporal-polyfill';

/** The nth given weekday (1 = Monday) of a month; n = -1 is the last one. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const firstMatch = first.add({ days: (weekday - first.dayOfWeek + 7) % 7 });
  if (n > 0) return firstMatch.add({ weeks: n - 1 });
  const last = first.add({ days: first.daysInMonth - 1 });
  return last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 });
}
