import { policySettings, type SchoolCalendar } from '../district/index.ts';
import { nextFreeDay } from './quiet-days.ts';

/** The first day from a local day on, itself included, on which something may be due by the rules that hold unless a district says otherwise. */
export function freeDayFrom(calendar: SchoolCalendar, date: string): string {
  return nextFreeDay(calendar, date, policySettings.demand_quiet_first_school_days.fallback) ?? date;
}
