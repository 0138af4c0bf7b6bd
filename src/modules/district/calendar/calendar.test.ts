import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addSchoolTime } from './add-school-time.ts';
import type { SchoolCalendar } from './calendar.ts';
import { dayOf } from './day-of.ts';
import { schoolMinutesBetween } from './school-minutes-between.ts';

const week = (opens: string, closes: string) => [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: weekday < 6 ? opens : null, closes: weekday < 6 ? closes : null, validFrom: '2000-01-01' }));

const calendar: SchoolCalendar = {
  timeZone: 'America/New_York',
  hours: week('07:30', '16:00'),
  years: [{ name: '2026-27', startsOn: '2026-07-01', endsOn: '2027-06-30' }],
  periods: [{ kind: 'break', name: 'Winter recess', startsOn: '2026-12-24', endsOn: '2027-01-01' }],
  exceptions: [
    { id: '1', date: '2026-11-25', kind: 'half_day', opens: '07:30', closes: '12:00', reason: 'Early release before Thanksgiving', declaredAt: '2026-03-02T14:00:00Z', endedAt: null },
    { id: '2', date: '2026-11-26', kind: 'holiday', opens: null, closes: null, reason: 'Thanksgiving', declaredAt: '2026-03-02T14:00:00Z', endedAt: null },
    { id: '3', date: '2026-11-27', kind: 'holiday', opens: null, closes: null, reason: 'Day after Thanksgiving', declaredAt: '2026-03-02T14:00:00Z', endedAt: null },
  ],
  summer: [],
};
const snow = { id: '9', date: '2026-12-10', kind: 'closure' as const, opens: null, closes: null, reason: 'Snow', declaredAt: '2026-12-10T10:40:00Z', endedAt: null };
const day = 510;

test('Thanksgiving week: a half day, a holiday and the day after, then the weekend', () => {
  const { dueAt, working } = addSchoolTime(calendar, '2026-11-25T12:10:00Z', 300); // asked at 7:10 on the half day
  expect(dueAt).toBe('2026-11-30T13:00:00.000Z'); // 270 minutes on the half day, 30 on Monday from 7:30
  expect(working.map((step) => [step.from, step.to, step.kind, step.minutesUsed])).toEqual([
    ['2026-11-25', '2026-11-25', 'half_day', 270],
    ['2026-11-26', '2026-11-26', 'holiday', 0],
    ['2026-11-27', '2026-11-27', 'holiday', 0],
    ['2026-11-28', '2026-11-29', 'weekend', 0],
    ['2026-11-30', '2026-11-30', 'school_day', 30],
  ]);
});

test('a closure declared at 5:40 moves what was due that day to the next, and what one knew before still shows', () => {
  const closed = { ...calendar, exceptions: [...calendar.exceptions, snow] };
  const asked = '2026-12-09T13:30:00Z';
  expect(addSchoolTime(calendar, asked, day).dueAt).toBe('2026-12-10T13:30:00.000Z');
  expect(addSchoolTime(closed, asked, day).dueAt).toBe('2026-12-11T13:30:00.000Z');
  expect(addSchoolTime(closed, asked, day, '2026-12-10T10:39:00Z').dueAt).toBe('2026-12-10T13:30:00.000Z');
});

test('a withdrawn closure does not hold', () => {
  const withdrawn = { ...calendar, exceptions: [...calendar.exceptions, { ...snow, endedAt: '2026-12-10T11:00:00Z' }] };
  expect(dayOf(withdrawn, '2026-12-10').kind).toBe('school_day');
});

test('over both daylight-saving edges the wall clock holds, and 8.5 hours stay 8.5 hours', () => {
  // Friday 3:30 pm before the clocks go back, and before they go forward: 30 minutes, then 480 on Monday.
  expect(addSchoolTime(calendar, '2026-10-30T19:30:00Z', day).dueAt).toBe('2026-11-02T20:30:00.000Z');
  expect(addSchoolTime(calendar, '2027-03-12T20:30:00Z', day).dueAt).toBe('2027-03-15T19:30:00.000Z');
});

test('a window over the night of the clock change counts the minutes that passed', () => {
  const nights = { ...calendar, hours: week('00:00', '24:00').map((hours) => ({ ...hours, opens: '00:00', closes: '24:00' })) };
  expect(schoolMinutesBetween(nights, '2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z')).toBe(25 * 60);
  expect(schoolMinutesBetween(nights, '2027-03-14T05:00:00Z', '2027-03-15T04:00:00Z')).toBe(23 * 60);
});

test('due exactly at closing stays that day; asked exactly at closing begins on the next', () => {
  expect(addSchoolTime(calendar, '2026-11-23T12:30:00Z', day).dueAt).toBe('2026-11-23T21:00:00.000Z');
  expect(addSchoolTime(calendar, '2026-11-23T21:00:00Z', 1).dueAt).toBe('2026-11-24T12:31:00.000Z');
});

test('a calendar that never opens is refused in words', () => {
  const never = { ...calendar, hours: week('07:30', '16:00').map((hours) => ({ ...hours, opens: null, closes: null })) };
  expect(() => addSchoolTime(never, '2026-11-23T12:30:00Z', 1)).toThrow('no open day');
});

const instants = fc.integer({ min: Date.parse('2026-07-01'), max: Date.parse('2027-06-01') }).map((ms) => new Date(Math.floor(ms / 60_000) * 60_000).toISOString());
const minutes = fc.integer({ min: 1, max: 12_000 });
const closures = fc.uniqueArray(fc.integer({ min: 0, max: 330 }), { maxLength: 12 });
const withClosures = (days: number[]): SchoolCalendar => ({
  ...calendar,
  exceptions: [...calendar.exceptions, ...days.map((n) => ({ ...snow, id: `c${n}`, date: new Date(Date.parse('2026-07-01') + n * 86_400_000).toISOString().slice(0, 10) }))],
});

test('property: what was added is what lies between, and the working adds up', () => {
  fc.assert(
    fc.property(instants, minutes, closures, (start, amount, days) => {
      const closed = withClosures(days);
      const { dueAt, working } = addSchoolTime(closed, start, amount);
      expect(schoolMinutesBetween(closed, start, dueAt)).toBeCloseTo(amount, 6);
      expect(working.reduce((sum, step) => sum + step.minutesUsed, 0)).toBeCloseTo(amount, 6);
      const last = working.at(-1)!;
      expect(dueAt > last.opens! && dueAt <= last.closes!).toBe(true);
    }),
  );
});

test('property: later starts and more minutes are never due earlier, and a closure never hurries anybody', () => {
  fc.assert(
    fc.property(instants, instants, minutes, minutes, closures, (a, b, m, n, days) => {
      const [early, late] = a <= b ? [a, b] : [b, a];
      const closed = withClosures(days);
      expect(addSchoolTime(closed, early, m).dueAt <= addSchoolTime(closed, late, m).dueAt).toBe(true);
      expect(addSchoolTime(closed, early, Math.min(m, n)).dueAt <= addSchoolTime(closed, early, Math.max(m, n)).dueAt).toBe(true);
      expect(addSchoolTime(calendar, early, m).dueAt <= addSchoolTime(closed, early, m).dueAt).toBe(true);
    }),
  );
});

test('a summer is closed only between years that are known, and from the day on that the rule holds', () => {
  const years = [...calendar.years.map((year) => ({ ...year, endsOn: '2027-06-18' })), { name: '2027-28', startsOn: '2027-08-30', endsOn: '2028-06-16' }];
  const closed = { ...calendar, years, summer: [{ manner: 'closed' as const, validFrom: '2027-07-01' }] };
  const kinds = (of: SchoolCalendar) => ['2027-06-18', '2027-06-21', '2027-07-06', '2027-08-30', '2028-07-05'].map((date) => dayOf(of, date).kind);
  expect(kinds(closed)).toEqual(['school_day', 'office_day', 'summer', 'school_day', 'office_day']);
  expect(kinds({ ...closed, summer: [...closed.summer, { manner: 'office_hours', validFrom: '2027-07-05' }] })[2]).toBe('office_day');
  expect(addSchoolTime(closed, '2027-06-30T11:30:00Z', day + 60).dueAt).toBe('2027-08-30T12:30:00.000Z');
});
