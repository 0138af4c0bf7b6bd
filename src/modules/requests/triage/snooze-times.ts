import { dayOf, nextDate, type SchoolCalendar } from '../../district/index.ts';
import type { SnoozeUntil } from './snooze-words.ts';

const laterHours = 3;
const quarterMs = 900_000;
const searchedDays = 400;

/**
 * The moments until which something can be set aside, as instants: three hours on while schools are open today (else not
 * offered), the next morning on which they open, and the first such morning of next week. Pure.
 */
export function snoozeTimes(calendar: SchoolCalendar, now: string, today: string): { until: SnoozeUntil; at: string }[] {
  const nowMs = Date.parse(now);
  const later = Math.ceil((nowMs + laterHours * 3_600_000) / quarterMs) * quarterMs;
  const open = dayOf(calendar, today).window;
  const morning = nextOpening(calendar, today, (opens) => opens > nowMs);
  const monday = mondayAfter(today);
  const week = nextOpening(calendar, monday, () => true);
  return [
    ...(open && nowMs >= open.opens && later < open.closes ? [{ until: 'later_today' as const, at: iso(later) }] : []),
    ...(morning === undefined ? [] : [{ until: 'next_school_morning' as const, at: iso(morning) }]),
    ...(week === undefined ? [] : [{ until: 'next_week' as const, at: iso(week) }]),
  ];
}

function nextOpening(calendar: SchoolCalendar, from: string, fits: (opens: number) => boolean): number | undefined {
  let date = from;
  for (let searched = 0; searched < searchedDays; searched += 1, date = nextDate(date)) {
    const opens = dayOf(calendar, date).window?.opens;
    if (opens !== undefined && fits(opens)) return opens;
  }
  return undefined;
}

function mondayAfter(date: string): string {
  let next = nextDate(date);
  while (new Date(`${next}T12:00:00Z`).getUTCDay() !== 1) next = nextDate(next);
  return next;
}

const iso = (epochMs: number) => new Date(epochMs).toISOString();
