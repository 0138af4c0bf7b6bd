import { dayOf, nextDate, type SchoolCalendar } from '../district/index.ts';

const farthest = 500;

export function isSchoolDay(calendar: SchoolCalendar, date: string): boolean {
  const { kind } = dayOf(calendar, date);
  return kind === 'school_day' || kind === 'half_day';
}

/** The local day that is so many school days after another. Beyond the years that are known, five weekdays are a week. */
export function schoolDayAfter(calendar: SchoolCalendar, from: string, days: number): string {
  let date = from;
  let left = days;
  for (let searched = 0; searched < farthest; searched += 1) {
    date = nextDate(date);
    if (isSchoolDay(calendar, date) && --left === 0) return date;
  }
  return new Date(Date.parse(from) + Math.ceil(days * 1.4) * 86_400_000).toISOString().slice(0, 10);
}
