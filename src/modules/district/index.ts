export { addSchoolDays, addSchoolTime, dayOf, nextDate, schoolMinutesBetween, type SchoolCalendar, type WorkingStep } from './calendar/index.ts';
export { declareException, type NewException } from './days/declare-exception.ts';
export { findLostTime } from './days/find-lost-time.ts';
export { withdrawException } from './days/withdraw-exception.ts';
export { findSetting, findSettings } from './find-setting.ts';
export { forgetCalendar, loadCalendar } from './load-calendar.ts';
export { districtRoutes } from './routes.ts';
export { addDepartment } from './structure/add-department.ts';
export { addSupportFunction } from './structure/add-support-function.ts';
