import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../tests/database.ts';
import { mapleCounty } from '../../../tests/maple-county.ts';
import type { Database } from '../../platform/database/database.ts';
import { addCalendarPeriod } from './days/add-calendar-period.ts';
import { addSchoolYear } from './days/add-school-year.ts';
import { declareException } from './days/declare-exception.ts';
import { endCalendarRow } from './days/end-calendar-row.ts';
import { readCalendar } from './days/read-calendar.ts';
import { withdrawException } from './days/withdraw-exception.ts';
import { findSetting } from './find-setting.ts';
import { changeSetting } from './settings/change-setting.ts';
import { listSettings } from './settings/list-settings.ts';
import { addDepartment } from './structure/add-department.ts';
import { addSupportFunction } from './structure/add-support-function.ts';
import { editDepartment } from './structure/edit-department.ts';
import { endDepartment } from './structure/end-department.ts';
import { endSupportFunction } from './structure/end-support-function.ts';
import { findDepartments } from './structure/find-departments.ts';
import { getDistrict } from './structure/get-district.ts';

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
});
afterAll(() => database.close());

const dayOn = async (date: string) => (await maple.act('ines', (useCase) => readCalendar(useCase, { from: date, to: date }))).days[0];

test('a closure declared this morning replaces the half day that stood there, and gives it back when withdrawn', async () => {
  await maple.act('ada', (useCase) => declareException(useCase, { date: '2026-11-25', kind: 'half_day', opens: '08:00', closes: '11:30', reason: 'Before Thanksgiving' }));
  expect(await dayOn('2026-11-25')).toMatchObject({ kind: 'half_day', minutes: 210, opens: '08:00', closes: '11:30' });
  maple.clock.set('2026-11-25T10:40:00Z');
  const { ids } = await maple.act('chief', (useCase) => declareException(useCase, { date: '2026-11-25', kind: 'closure', reason: 'Snow' }));
  expect(await dayOn('2026-11-25')).toMatchObject({ kind: 'closure', minutes: 0, reason: 'Snow' });
  await maple.act('chief', (useCase) => withdrawException(useCase, ids[0]!));
  expect(await dayOn('2026-11-25')).toMatchObject({ kind: 'half_day', minutes: 210 });
  await expect(maple.act('chief', (useCase) => withdrawException(useCase, ids[0]!))).rejects.toMatchObject({ code: 'not_found' });
});

test('a range closes the open days in it and leaves the weekend alone', async () => {
  const { ids } = await maple.act('ada', (useCase) => declareException(useCase, { date: '2026-12-04', until: '2026-12-07', kind: 'closure', reason: 'Burst pipes' }));
  expect(ids).toHaveLength(2);
  expect((await dayOn('2026-12-05'))!.kind).toBe('weekend');
});

test.each([
  ['the end before the start', { date: '2026-12-10', until: '2026-12-09', kind: 'closure', reason: 'x' }, 'dates'],
  ['a half day without hours', { date: '2026-12-10', kind: 'half_day', reason: 'x' }, 'hours'],
  ['a closure with hours', { date: '2026-12-10', kind: 'closure', opens: '08:00', closes: '10:00', reason: 'x' }, 'hours'],
  ['a weekend', { date: '2026-12-12', until: '2026-12-13', kind: 'closure', reason: 'x' }, 'dates'],
  ['a day long ago', { date: '2026-09-01', kind: 'closure', reason: 'x' }, 'dates'],
] as const)('%s is refused', async (_name, input, code) => {
  await expect(maple.act('ada', (useCase) => declareException(useCase, input))).rejects.toMatchObject({ code });
});

test('who may: the administrator edits, district leaders also close, others read', async () => {
  const close = { date: '2026-12-15', kind: 'closure', reason: 'x' } as const;
  for (const who of ['ines', 'rita', 'odd', 'tess', 'hana', 'data', 'aud'] as const) {
    await expect(maple.act(who, (useCase) => declareException(useCase, close)), who).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(maple.act(who, (useCase) => addDepartment(useCase, { name: 'x' })), who).rejects.toMatchObject({ code: 'not_allowed' });
  }
  expect((await maple.act('ines', getDistrict)).schoolYear?.name).toBe('2026-27');
});

test('school years do not overlap, bring their hours, and a break counts no minute', async () => {
  await expect(maple.act('ada', (useCase) => addSchoolYear(useCase, { name: 'again', startsOn: '2027-06-01', endsOn: '2028-06-30' }))).rejects.toMatchObject({ code: 'conflict' });
  await maple.act('ada', (useCase) => addSchoolYear(useCase, { name: '2027-28', startsOn: '2027-07-01', endsOn: '2028-06-30', hours: { opens: '07:30', closes: '15:30', weekdays: [1, 2, 3, 4] } }));
  expect(await dayOn('2027-09-02')).toMatchObject({ opens: '07:30', minutes: 480 });
  expect((await dayOn('2027-09-03'))!.kind).toBe('weekend');
  expect(await dayOn('2026-12-11')).toMatchObject({ opens: '08:00' });
  const { id } = await maple.act('ada', (useCase) => addCalendarPeriod(useCase, { kind: 'break', name: 'Winter break', startsOn: '2026-12-24', endsOn: '2027-01-01' }));
  expect(await dayOn('2026-12-28')).toMatchObject({ kind: 'break', minutes: 0, reason: 'Winter break' });
  await maple.act('ada', (useCase) => endCalendarRow(useCase, 'calendarPeriod', id));
  expect((await dayOn('2026-12-28'))!.minutes).toBe(480);
});

test('departments and functions: added, renamed, ended only when nothing hangs on them', async () => {
  const { id } = await maple.act('ada', (useCase) => addDepartment(useCase, { name: 'Música & Arts' }));
  await expect(maple.act('ada', (useCase) => addDepartment(useCase, { name: 'Musica  arts' }))).rejects.toMatchObject({ code: 'conflict' });
  const added = await maple.act('ada', (useCase) => addSupportFunction(useCase, { name: 'Arts', kind: 'academic', departmentId: id }));
  await expect(maple.act('ada', (useCase) => endDepartment(useCase, id))).rejects.toMatchObject({ code: 'in_use' });
  await maple.act('ada', (useCase) => editDepartment(useCase, id, { name: 'Arts' }));
  expect((await maple.act('ines', findDepartments)).items.find((item) => item.id === id)).toMatchObject({ name: 'Arts', code: 'musica_arts', functions: [{ name: 'Arts' }] });
  await maple.act('ada', (useCase) => endSupportFunction(useCase, added.id));
  await maple.act('ada', (useCase) => endDepartment(useCase, id));
  await expect(maple.act('ada', (useCase) => editDepartment(useCase, id, { name: 'y' }))).rejects.toMatchObject({ code: 'not_found' });
});

test('a policy number holds from its day on and is never set for the past', async () => {
  await maple.act('chief', (useCase) => changeSetting(useCase, { key: 'reopen_window_school_days', value: 10, validFrom: '2027-01-04' }));
  expect(await maple.act('ines', (useCase) => findSetting(useCase, 'reopen_window_school_days'))).toBe(20);
  expect(await maple.act('ines', (useCase) => findSetting(useCase, 'reopen_window_school_days', '2027-01-04'))).toBe(10);
  expect((await maple.act('ines', listSettings)).items.find((item) => item.key === 'reopen_window_school_days')).toMatchObject({ value: 20, since: null, history: [{ value: 10, setBy: 'Chief Maple' }] });
  await expect(maple.act('ada', (useCase) => changeSetting(useCase, { key: 'reopen_window_school_days', value: 0 }))).rejects.toMatchObject({ code: 'value' });
  await expect(maple.act('ada', (useCase) => changeSetting(useCase, { key: 'reopen_window_school_days', value: 5, validFrom: '2026-01-01' }))).rejects.toMatchObject({ code: 'dates' });
  await expect(maple.act('ada', (useCase) => changeSetting(useCase, { key: 'toString', value: 5 }))).rejects.toMatchObject({ code: 'not_found' });
});
