import { Temporal } from 'temporal-polyfill';
import { schoolYearFrom } from './school-year-from.ts';

/** Dates are local, `YYYY-MM-DD`; hours local, `HH:MM`; instants ISO in UTC. */
export interface SampleCalendar {
  timeZone: string;
  opens: string;
  closes: string;
  years: SampleSchoolYear[];
  periods: SamplePeriod[];
  exceptions: SampleException[];
}

/** A year runs from 1 July to 30 June, without a gap: offices work through the summer, and so do promises. */
export interface SampleSchoolYear {
  name: string;
  startsOn: string;
  endsOn: string;
  firstSchoolDay: string;
  lastSchoolDay: string;
}

export interface SamplePeriod {
  kind: 'term' | 'break' | 'testing_window' | 'quiet_period';
  name: string;
  startsOn: string;
  endsOn: string;
}

export interface SampleException {
  date: string;
  kind: 'holiday' | 'closure' | 'half_day';
  opens: string | null;
  closes: string | null;
  reason: string;
  declaredAt: string;
}

export const TIME_ZONE = 'America/New_York';

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
