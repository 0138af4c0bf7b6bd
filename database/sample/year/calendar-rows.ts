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
