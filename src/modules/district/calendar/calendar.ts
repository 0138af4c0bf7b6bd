/** Local opening hours of one weekday; both null on a day that never opens. Times are `HH:MM` of the district's zone, `24:00` allowed. */
export interface WeekdayHours {
  weekday: number;
  opens: string | null;
  closes: string | null;
  /** First local day, YYYY-MM-DD, on which these hours hold. */
  validFrom: string;
}

export interface CalendarYear {
  name: string;
  startsOn: string;
  endsOn: string;
}

export interface CalendarPeriod {
  kind: 'term' | 'break' | 'testing_window' | 'quiet_period';
  name: string;
  startsOn: string;
  endsOn: string;
}

export interface CalendarException {
  id: string;
  date: string;
  kind: 'holiday' | 'closure' | 'half_day';
  opens: string | null;
  closes: string | null;
  reason: string;
  /** Instants, ISO in UTC. */
  declaredAt: string;
  endedAt: string | null;
}

/**
 * A district's school-day calendar: what every promised hour is counted on. Dates and times are local, days inclusive.
 * Weekdays outside any school year count as office days unless the newest row of `summer` up to that day says closed.
 * After the last year that is known they always do: nobody has planned them yet, and what is asked still gets a date.
 */
export interface SchoolCalendar {
  timeZone: string;
  hours: WeekdayHours[];
  years: CalendarYear[];
  periods: CalendarPeriod[];
  exceptions: CalendarException[];
  summer: { manner: 'office_hours' | 'closed'; validFrom: string }[];
}

export type DayKind = 'school_day' | 'half_day' | 'office_day' | 'weekend' | 'holiday' | 'closure' | 'break' | 'summer';

/** One local day: why it is open or closed, and its open window as instants (epoch milliseconds). */
export interface Day {
  date: string;
  kind: DayKind;
  /** Name of the holiday, break or closure; null on an ordinary day. */
  reason: string | null;
  window: { opens: number; closes: number } | null;
}
