export type { CalendarException, CalendarPeriod, Day, DayKind, SchoolCalendar, WeekdayHours } from './calendar.ts';
export { addSchoolTime, type SchoolTimeSum, type WorkingStep } from './add-school-time.ts';
export { dayOf } from './day-of.ts';
export { localDateOf, nextDate } from './local-date.ts';
export { schoolMinutesBetween } from './school-minutes-between.ts';
