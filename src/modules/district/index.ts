export { addSchoolTime, dayOf, localDateOf, nextDate, schoolMinutesBetween, type Day, type SchoolCalendar, type WorkingStep } from './calendar/index.ts';
export { findSetting } from './find-setting.ts';
export { forgetCalendar, loadCalendar } from './load-calendar.ts';
export { policySettings, type PolicyKey } from './policy-settings.ts';
