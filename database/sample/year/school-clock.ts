import { Temporal } from 'temporal-polyfill';
import type { SampleCalendar } from './calendar-rows.ts';

export interface WorkDay {
  date: string;
  month: number;
  weekday: number;
  /** Epoch milliseconds. */
  opens: number;
  closes: number;
  /** Students are in school; otherwise only the offices work. */
  inSchool: boolean;
  /** Open minutes of all earlier days of the clock. */
  before: number;
}

export interface SchoolClock {
  days: WorkDay[];
  /** The instant at which that many open minutes have passed since `from`; both in epoch milliseconds. */
  after(from: number, minutes: number): number;
  /** Open minutes between two instants. */
  between(from: number, to: number): number;
}

const MINUTE = 60_000;

function workDays(calendar: SampleCalendar): WorkDay[] {
  const exceptions = new Map(calendar.exceptions.map((exception) => [exception.date, exception]));
  const recess = calendar.periods.filter((period) => period.kind === 'break');
  const epoch = (date: Temporal.PlainDate, time: string) =>
    date.toZonedDateTime({ timeZone: calendar.timeZone, plainTime: time }).epochMilliseconds;
  const days: WorkDay[] = [];
  let before = 0;
  const last = Temporal.PlainDate.from(calendar.years.at(-1)!.endsOn);
  for (let day = Temporal.PlainDate.from(calendar.years[0]!.startsOn); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    const date = day.toString();
    const exception = exceptions.get(date);
    const closed = day.dayOfWeek > 5 || (exception && !exception.opens) || recess.some((r) => r.startsOn <= date && date <= r.endsOn);
    if (closed) continue;
    const opens = epoch(day, exception?.opens ?? calendar.opens);
    const closes = epoch(day, exception?.closes ?? calendar.closes);
    const inSchool = calendar.years.some((year) => year.firstSchoolDay <= date && date <= year.lastSchoolDay);
    days.push({ date, month: day.month, weekday: day.dayOfWeek, opens, closes, inSchool, before });
    before += (closes - opens) / MINUTE;
  }
  return days;
}

/** School-minute arithmetic for the sample year, with one pass over the calendar and plain numbers afterwards. */
export function schoolClock(calendar: SampleCalendar): SchoolClock {
  const days = workDays(calendar);
  const lastIndex = (matches: (day: WorkDay) => boolean) => {
    let low = 0;
    let high = days.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (matches(days[middle]!)) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  };
  const position = (instant: number) => {
    const day = days[lastIndex((candidate) => candidate.opens <= instant)]!;
    return day.before + (Math.min(Math.max(instant, day.opens), day.closes) - day.opens) / MINUTE;
  };
  return {
    days,
    between: (from, to) => position(to) - position(from),
    after: (from, minutes) => {
      const target = position(from) + minutes;
      // Strictly before: a span that ends with a day ends that afternoon, not the next morning.
      const day = days[lastIndex((candidate) => candidate.before < target)]!;
      return day.opens + (target - day.before) * MINUTE;
    },
  };
}
