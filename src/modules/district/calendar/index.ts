export type { Day, SchoolCalendar } from './calendar.ts';
export { addSchoolTime, type WorkingStep } from './add-school-time.ts';
export { dayOf } from './day-of.ts';
export { localDateOf, nextDate } from './local-date.ts';
export { schoolMinutesBetween } from './school-minutes-between.ts';
export { addSchoolDays } from './add-school-days.ts';
export { schoolDaysBetween } from './school-days-between.ts';
export { addDays, weekOf } from './weeks.ts';
