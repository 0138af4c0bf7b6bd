import type { Temporal } from 'temporal-polyfill';
import { TIME_ZONE, type SampleCalendar } from './calendar-rows.ts';
import { schoolYearFrom } from './school-year-from.ts';

/** The school year before, of and after the day of `now`, by the rules a Boston-like district follows. */
export function sampleCalendar(now: Temporal.Instant): SampleCalendar {
  const today = now.toZonedDateTimeISO(TIME_ZONE).toPlainDate();
  const current = today.month >= 7 ? today.year : today.year - 1;
  const parts = [current - 1, current, current + 1].map((year) => schoolYearFrom(year, now));
  return {
    timeZone: TIME_ZONE,
    opens: '07:30',
    closes: '16:00',
    years: parts.map((part) => part.year),
    periods: parts.flatMap((part) => part.periods),
    exceptions: parts.flatMap((part) => part.exceptions),
  };
}
