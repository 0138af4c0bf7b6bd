import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../tests/database.ts';
import { cookiesOf, startApp } from '../../../tests/start-app.ts';

const administrator = { name: 'Ada Quill', email: 'ada@example.org', password: 'a long enough password' };
const district = { name: 'Maple County Public Schools', shortName: 'Maple County', timeZone: 'America/New_York', administrator, token: 'the-printed-token' };
const year = { name: '2026-27', startsOn: '2026-08-31', endsOn: '2027-06-18', hours: { opens: '07:30', closes: '15:00', weekdays: [1, 2, 3, 4, 5] } };

test('an empty district gets its year, its closures, its departments and its numbers over the API; bad input is refused', async () => {
  const database = await cloneDatabase();
  const app = await startApp(database);
  await app.call('POST', '/api/v1/setup/district', { body: district });
  const cookie = cookiesOf(await app.call('POST', '/api/v1/auth/sign-in/email', { body: administrator, headers: { origin: 'http://causeway.test' } }));
  const call = async (method: string, path: string, body?: unknown) => {
    const reply = await app.call(method, `/api/v1${path}`, { ...(body === undefined ? {} : { body }), cookie });
    return { status: reply.status, body: (await reply.json()) as Record<string, never> & { id: string; ids: string[]; code: string; detail: string; items: { key?: string; id?: string }[] } };
  };

  expect(await call('GET', '/district')).toMatchObject({ status: 200, body: { name: district.name, schoolYear: null, sample: false } });
  expect(await call('POST', '/calendar-periods', { kind: 'break', name: 'Too early', startsOn: '2026-12-24', endsOn: '2027-01-01' })).toMatchObject({ status: 422, body: { code: 'calendar_has_no_open_days' } });
  expect(await call('POST', '/school-years', { ...year, hours: undefined })).toMatchObject({ status: 422, body: { code: 'hours' } });
  expect(await call('POST', '/school-years', year)).toMatchObject({ status: 201 });
  expect(await call('POST', '/school-years', { ...year, name: 'again' })).toMatchObject({ status: 409, body: { detail: 'It overlaps with the school year 2026-27.' } });
  expect(await call('GET', '/district')).toMatchObject({ body: { schoolYear: { name: '2026-27' } } });

  expect(await call('POST', '/calendar-periods', { kind: 'break', name: 'Endless', startsOn: '2026-12-01', endsOn: '2028-12-01' })).toMatchObject({ status: 422, body: { code: 'calendar_has_no_open_days' } });
  const testing = await call('POST', '/calendar-periods', { kind: 'testing_window', name: 'Spring test', startsOn: '2027-03-22', endsOn: '2027-04-02' });
  expect(await call('GET', '/calendar?from=2027-03-20&to=2027-03-23')).toMatchObject({ status: 200, body: { days: [{ kind: 'weekend', minutes: 0 }, {}, { kind: 'school_day', opens: '07:30', closes: '15:00', minutes: 450 }, {}], periods: [{ id: testing.body.id, name: 'Spring test' }] } });
  expect(await call('DELETE', `/calendar-periods/${testing.body.id}`)).toMatchObject({ status: 200 });
  expect(await call('DELETE', `/calendar-periods/${testing.body.id}`)).toMatchObject({ status: 404 });

  const closed = await call('POST', '/calendar-exceptions', { date: '2026-11-23', kind: 'closure', reason: 'Snow' });
  expect(closed.status).toBe(201);
  expect(await call('DELETE', `/calendar-exceptions/${closed.body.ids[0]}`)).toMatchObject({ status: 200 });

  const department = await call('POST', '/departments', { name: 'Facilities' });
  const added = await call('POST', '/support-functions', { name: 'Buildings', kind: 'operational', departmentId: department.body.id });
  expect(await call('PATCH', `/support-functions/${added.body.id}`, { position: 3 })).toMatchObject({ status: 200 });
  expect(await call('PATCH', `/support-functions/${added.body.id}`, {})).toMatchObject({ status: 422, body: { code: 'nothing_changed' } });
  expect(await call('DELETE', `/departments/${department.body.id}`)).toMatchObject({ status: 422, body: { code: 'in_use' } });

  expect(await call('POST', '/settings', { key: 'reopen_window_school_days', value: 10 })).toMatchObject({ status: 201 });
  expect(await call('POST', '/settings', { key: 'reopen_window_school_days', value: '10' })).toMatchObject({ status: 422, body: { code: 'value' } });
  expect(await call('POST', '/settings', { key: 'no_such_number', value: 1 })).toMatchObject({ status: 404 });
  const told = await database.owner.selectFrom('outboxEvent').where('type', 'in', ['calendar.changed', 'setting.changed']).select('type').orderBy('id').execute();
  expect(told.map((each) => each.type)).toEqual(['calendar.changed', 'calendar.changed', 'calendar.changed', 'calendar.changed', 'setting.changed']);
  const audited = await database.owner.selectFrom('auditEntry').where('subjectType', 'in', ['school_year', 'calendar_period', 'calendar_exception', 'department', 'support_function']).select('act').execute();
  expect(audited.map((each) => each.act).toSorted()).toEqual(['calendar.closure_declared', 'calendar.exception_withdrawn', 'calendar_period.added', 'calendar_period.ended', 'department.added', 'school_year.added', 'support_function.added', 'support_function.edited']);

  for (const [method, path, body] of [
    ['GET', '/calendar?from=yesterday&to=2027-01-01'],
    ['GET', '/calendar'],
    ['POST', '/calendar-exceptions', { date: '2026-02-30', kind: 'closure', reason: 'x' }],
    ['POST', '/calendar-exceptions', { date: '2026-11-24', kind: 'closure', reason: '   ' }],
    ['POST', '/calendar-exceptions', { date: '2026-11-24', kind: 'half_day', opens: '8', closes: '25:00', reason: 'x' }],
    ['POST', '/calendar-exceptions', { date: '2026-11-24', kind: 'party', reason: 'x' }],
    ['POST', '/calendar-exceptions', { date: '2026-11-24', kind: 'closure', reason: 'x\u0000' }],
    ['POST', '/school-years', { ...year, hours: { ...year.hours, weekdays: [] } }],
    ['POST', '/support-functions', { name: 'x', kind: 'other', departmentId: department.body.id }],
    ['POST', '/settings', { key: 'reopen_window_school_days', value: { a: 1 } }],
  ] as const) {
    expect(await call(method, path, body), `${method} ${path} ${JSON.stringify(body)}`).toMatchObject({ status: 400, body: { code: 'malformed' } });
  }
  expect(await call('DELETE', '/calendar-exceptions/not-an-id')).toMatchObject({ status: 404, body: { code: 'not_found' } });
  expect((await app.call('GET', '/api/v1/calendar?from=2026-11-01&to=2026-11-30')).status).toBe(401);
  await app.close();
});
