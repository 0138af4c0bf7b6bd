import { dayOf, nextDate, type SchoolCalendar } from '../../district/index.ts';
import type { TemplateContent } from '../templates/template-content.ts';

const farthest = 600;

/**
 * On which local days the checkpoints of a cycle lie that begins on `from`: so many days of the calendar after it, moved on
 * to the next day of school; or so many days of school after it. Beyond the years that are known every weekday is one. Pure.
 */
export function checkpointDays(calendar: SchoolCalendar, from: string, { checkpoints, count }: TemplateContent['cycle']): { dayNumber: number; dueOn: string }[] {
  return checkpoints.map((dayNumber) => ({ dayNumber, dueOn: count === 'school_days' ? schoolDayAfter(calendar, from, dayNumber) : onSchoolDay(calendar, addDays(from, dayNumber)) }));
}

function schoolDayAfter(calendar: SchoolCalendar, from: string, days: number): string {
  let [date, left] = [from, days];
  for (let searched = 0; searched < farthest && left > 0; searched += 1) {
    date = nextDate(date);
    if (isSchoolDay(calendar, date)) left -= 1;
  }
  return left === 0 ? date : addDays(date, Math.ceil(left * 1.4));
}

function onSchoolDay(calendar: SchoolCalendar, wanted: string): string {
  let date = wanted;
  for (let searched = 0; searched < farthest; searched += 1, date = nextDate(date)) if (isSchoolDay(calendar, date)) return date;
  return wanted;
}

function isSchoolDay(calendar: SchoolCalendar, date: string): boolean {
  const { kind } = dayOf(calendar, date);
  return kind === 'school_day' || kind === 'half_day';
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
