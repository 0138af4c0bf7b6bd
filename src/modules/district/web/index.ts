export { CalendarPage } from './calendar/calendar-page.tsx';
export { DepartmentsPage } from './settings/departments-page.tsx';
export { PolicyPage } from './settings/policy-page.tsx';
export { SettingsPage } from './settings/settings-page.tsx';
