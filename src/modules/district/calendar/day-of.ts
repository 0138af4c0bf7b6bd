import { Temporal } from 'temporal-polyfill';
import type { CalendarException, Day, SchoolCalendar } from './calendar.ts';

const kept = new WeakMap<SchoolCalendar, Map<string, Day>>();

/**
 * What a local date is in this calendar. With `asOf`, only exceptions declared, and not yet withdrawn, by that instant
 * count: what one knew then.
 */
export function dayOf(calendar: SchoolCalendar, date: string, asOf?: string): Day {
  if (asOf !== undefined) return computeDay(calendar, date, (exception) => exception.declaredAt <= asOf && (exception.endedAt === null || exception.endedAt > asOf));
  let days = kept.get(calendar);
  if (!days) kept.set(calendar, (days = new Map()));
  const known = days.get(date);
  if (known) return known;
  const day = computeDay(calendar, date, (exception) => exception.endedAt === null);
  days.set(date, day);
  return day;
}

function computeDay(calendar: SchoolCalendar, date: string, holds: (exception: CalendarException) => boolean): Day {
  const day = Temporal.PlainDate.from(date);
  const hours = hoursOf(calendar, date, day.dayOfWeek);
  const exception = calendar.exceptions
    .filter((each) => each.date === date && holds(each))
    .toSorted((a, b) => b.declaredAt.localeCompare(a.declaredAt) || b.id.localeCompare(a.id))[0];
  if (exception && exception.kind !== 'half_day') return { date, kind: exception.kind, reason: exception.reason, window: null };
  if (!hours) return { date, kind: 'weekend', reason: null, window: null };
  const pause = calendar.periods.find((period) => period.kind === 'break' && period.startsOn <= date && date <= period.endsOn);
  if (pause) return { date, kind: 'break', reason: pause.name, window: null };
  if (exception) return { date, kind: 'half_day', reason: exception.reason, window: windowOf(calendar, day, exception.opens!, exception.closes!) };
  const inYear = calendar.years.some((year) => year.startsOn <= date && date <= year.endsOn);
  if (!inYear && summerOf(calendar, date) === 'closed' && calendar.years.some((year) => year.startsOn > date)) return { date, kind: 'summer', reason: 'No school year', window: null };
  return { date, kind: inYear ? 'school_day' : 'office_day', reason: null, window: windowOf(calendar, day, hours.opens, hours.closes) };
}

function summerOf(calendar: SchoolCalendar, date: string): 'office_hours' | 'closed' {
  const row = calendar.summer.filter((each) => each.validFrom <= date).toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))[0];
  return row?.manner ?? 'office_hours';
}

function hoursOf(calendar: SchoolCalendar, date: string, weekday: number): { opens: string; closes: string } | undefined {
  const row = calendar.hours.filter((each) => each.weekday === weekday && each.validFrom <= date).toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))[0];
  return row?.opens && row.closes ? { opens: row.opens, closes: row.closes } : undefined;
}

function windowOf(calendar: SchoolCalendar, day: Temporal.PlainDate, opens: string, closes: string): Day['window'] {
  const at = (time: string) => {
    const whole = time.startsWith('24:') ? { date: day.add({ days: 1 }), time: '00:00' } : { date: day, time };
    return whole.date.toZonedDateTime({ timeZone: calendar.timeZone, plainTime: whole.time }).epochMilliseconds;
  };
  const window = { opens: at(opens), closes: at(closes) };
  return window.closes > window.opens ? window : null;
}
